// What every store must do, whatever it keeps things in.
import type { DocName } from '@tday/shared/content-names';
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Credential,
  keptCheckpoints,
  type LateEdit,
  type NewCheckpoint,
  type NewEntry,
  type NewWorkshop,
  type Store,
  TakenError,
} from './store.ts';

const alice = 'alice2222222' as ParticipantId;
const bob = 'bob222222222' as ParticipantId;
const day = 'day222222222' as WorkshopId;
const other = 'other2222222' as WorkshopId;

const workshop = (
  id: WorkshopId,
  code: string,
  entries: readonly NewEntry[] = [],
): NewWorkshop => ({
  id,
  code: code as JoinCode,
  facilitatorHash: new Uint8Array([7, 8, 9]),
  template: '{"id":"small"}',
  at: 1_790_000_000_000,
  entries,
});

const edit = (id: WorkshopId, byte: number, claims: readonly number[] = []): NewEntry => ({
  workshop: id,
  at: 1_790_000_000_000 + byte,
  by: alice,
  kind: 'edit',
  doc: 'content',
  claims,
  bytes: new Uint8Array([byte]),
});

const decision = (id: WorkshopId): NewEntry => ({
  workshop: id,
  at: 1_790_000_000_500,
  kind: 'decision',
  bytes: new Uint8Array([123, 125]),
});

const late = (byte: number, id = 'late22222222'): LateEdit => ({
  workshop: day,
  id: id as LateId,
  by: alice,
  doc: 'restricted',
  bytes: new Uint8Array([byte]),
});

const pass = (participant: ParticipantId, byte: number): Credential => ({
  kind: 'pass',
  hash: new Uint8Array([byte]),
  workshop: day,
  participant,
});

export const storeContract = (name: string, makeStore: () => Promise<Store>): void => {
  describe(`the ${name} store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
      await store.createWorkshop(workshop(day, 'CDFGHJ', [decision(day)]));
      await store.createWorkshop(workshop(other, 'KMNPQR'));
    });
    afterEach(() => store.close());

    test('gives a workshop back as it was created, with its first entries', async () => {
      const loaded = await store.load(day);
      expect(loaded).toMatchObject({
        id: day,
        code: 'CDFGHJ',
        template: '{"id":"small"}',
        epoch: 1,
      });
      expect(loaded?.facilitatorHash).toEqual(new Uint8Array([7, 8, 9]));
      expect(loaded?.entries).toEqual([{ ...decision(day), seq: 1 }]);
    });

    test('knows no workshop that was never created', async () => {
      expect(await store.load('nobody222222' as WorkshopId)).toBeUndefined();
      expect(await store.findCode('YYYYYY' as JoinCode)).toBeUndefined();
    });

    test('finds a workshop by its code', async () => {
      expect(await store.findCode('KMNPQR' as JoinCode)).toBe(other);
    });

    test('gives the keys of a workshop without its log, and those of all', async () => {
      const keys = { id: day, code: 'CDFGHJ', facilitatorHash: new Uint8Array([7, 8, 9]) };
      expect(await store.findKeys(day)).toEqual(keys);
      expect(await store.findKeys('nobody222222' as WorkshopId)).toBeUndefined();
      expect(await store.listKeys()).toEqual([keys, { ...keys, id: other, code: 'KMNPQR' }]);
    });

    test('is probed without a trace', async () => {
      const before = await store.load(day);
      await store.probe();
      expect(await store.load(day)).toEqual(before);
    });

    test('puts another facilitator’s link in the place of the one before, of that workshop alone', async () => {
      const hash = new Uint8Array([1, 2, 3]);
      await store.replaceFacilitatorHash(day, hash);
      expect((await store.findKeys(day))?.facilitatorHash).toEqual(hash);
      expect((await store.load(day))?.facilitatorHash).toEqual(hash);
      expect((await store.findKeys(other))?.facilitatorHash).toEqual(new Uint8Array([7, 8, 9]));
    });

    test('gives neither an id nor a code twice, and leaves nothing of the second', async () => {
      const again = workshop('fresh2222222' as WorkshopId, 'CDFGHJ');
      await expect(store.createWorkshop(again)).rejects.toThrow(TakenError);
      await expect(store.createWorkshop(workshop(day, 'YYYYYY'))).rejects.toThrow(TakenError);
      expect(await store.load(again.id)).toBeUndefined();
      expect(await store.findCode('YYYYYY' as JoinCode)).toBeUndefined();
    });

    test('numbers the entries of each workshop without gaps', async () => {
      expect(await store.append([edit(day, 1), edit(other, 2), edit(day, 3)])).toEqual([2, 1, 3]);
      expect(await store.append([edit(day, 4)])).toEqual([4]);
    });

    test('gives entries back in order, byte for byte', async () => {
      await store.append([edit(day, 1), edit(day, 255), edit(day, 0)]);
      const loaded = await store.load(day);
      expect(loaded?.entries.slice(1)).toEqual([
        { ...edit(day, 1), seq: 2 },
        { ...edit(day, 255), seq: 3 },
        { ...edit(day, 0), seq: 4 },
      ]);
    });

    test('keeps entries asked for at the same moment in the order of asking', async () => {
      const bytes = Array.from({ length: 50 }, (_, byte) => byte);
      const seqs = await Promise.all(bytes.map((byte) => store.append([edit(other, byte)])));
      expect(seqs.flat()).toEqual(bytes.map((byte) => byte + 1));
      const loaded = await store.load(other);
      expect(loaded?.entries.map((entry) => entry.bytes[0])).toEqual(bytes);
    });

    test('keeps bytes that were a view into a larger buffer, and only those', async () => {
      const view = new Uint8Array([9, 9, 5, 6, 9]).subarray(2, 4);
      const seqs = store.append([{ ...edit(day, 0), bytes: view }]);
      expect(await seqs).toEqual([2]);
      expect((await store.load(day))?.entries[1]?.bytes).toEqual(new Uint8Array([5, 6]));
    });

    test('keeps nothing of an append that names a workshop it does not know', async () => {
      const unknown = 'nobody222222' as WorkshopId;
      await expect(store.append([edit(day, 1), edit(unknown, 2)])).rejects.toThrow(unknown);
      expect((await store.load(day))?.entries).toHaveLength(1);
    });

    test('remembers which participant a client id belongs to, for each document', async () => {
      const restricted = { ...edit(day, 2, [5]), by: bob, doc: 'restricted' as DocName };
      await store.append([edit(day, 1, [5, 4_294_967_295]), restricted]);
      const claims = (await store.load(day))?.claims;
      expect(claims?.content).toEqual(
        new Map([
          [5, alice],
          [4_294_967_295, alice],
        ]),
      );
      expect(claims?.restricted).toEqual(new Map([[5, bob]]));
    });

    test('leaves a client id with the first participant who used it', async () => {
      await store.append([edit(day, 1, [5])]);
      await store.append([{ ...edit(day, 2, [5]), by: bob }]);
      expect((await store.load(day))?.claims.content.get(5)).toBe(alice);
    });

    test('keeps a late edit beside the log, with the entry that tells of it', async () => {
      expect(await store.append([decision(day)], { keep: [late(255)] })).toEqual([2]);
      expect(await store.findLate(day, late(0).id)).toEqual(late(255));
      expect(await store.findLate(other, late(0).id)).toBeUndefined();
      expect((await store.load(day))?.entries).toHaveLength(2);
    });

    test('puts more of a late edit in the place of what it had', async () => {
      await store.append([], { keep: [late(1), late(2, 'late33333333')] });
      await store.append([], { keep: [late(3)] });
      expect((await store.findLate(day, late(0).id))?.bytes).toEqual(new Uint8Array([3]));
      expect(await store.findLate(day, 'late33333333' as LateId)).toEqual(late(2, 'late33333333'));
    });

    test('drops a late edit with the entries that it has become', async () => {
      await store.append([], { keep: [late(1), late(2, 'late33333333')] });
      await store.append([edit(day, 1)], { drop: [late(1)] });
      expect(await store.findLate(day, late(0).id)).toBeUndefined();
      expect(await store.findLate(day, 'late33333333' as LateId)).toBeDefined();
    });

    test('keeps no late edit whose entries it does not keep', async () => {
      const unknown = 'nobody222222' as WorkshopId;
      await expect(store.append([edit(unknown, 1)], { keep: [late(1)] })).rejects.toThrow(unknown);
      await expect(
        store.append([edit(day, 1)], { keep: [{ ...late(1), workshop: unknown }] }),
      ).rejects.toThrow(unknown);
      expect(await store.findLate(day, late(0).id)).toBeUndefined();
      expect((await store.load(day))?.entries).toHaveLength(1);
    });

    const checkpoint = (seq: number, ofVersion = false): NewCheckpoint => ({
      workshop: day,
      seq,
      ofVersion,
      bytes: new Uint8Array([seq, 1]),
    });

    test('loads from the newest checkpoint and the entries after it', async () => {
      await store.append([edit(day, 2), edit(day, 3), edit(day, 4)]);
      await store.keepCheckpoint(checkpoint(2));
      await store.keepCheckpoint(checkpoint(3));
      const loaded = await store.load(day);
      expect(loaded?.checkpoint).toEqual({ seq: 3, bytes: new Uint8Array([3, 1]) });
      expect(loaded?.entries).toEqual([{ ...edit(day, 4), seq: 4 }]);
      expect(loaded?.spoilt).toEqual([]);
    });

    test('loads what was there up to a number, and no more', async () => {
      await store.append([edit(day, 2), edit(day, 3), edit(day, 4)]);
      expect((await store.load(day, 2))?.entries.map(({ seq }) => seq)).toEqual([1, 2]);
      await store.keepCheckpoint(checkpoint(2));
      await store.keepCheckpoint(checkpoint(4));
      const loaded = await store.load(day, 3);
      expect(loaded?.checkpoint?.seq).toBe(2);
      expect(loaded?.entries.map(({ seq }) => seq)).toEqual([3]);
    });

    test('keeps two checkpoints, and those of versions beside them', async () => {
      await store.append([2, 3, 4, 5].map((byte) => edit(day, byte)));
      await store.keepCheckpoint(checkpoint(1));
      await store.keepCheckpoint(checkpoint(2, true));
      for (const seq of [3, 4, 5]) await store.keepCheckpoint(checkpoint(seq));
      const seqs = [5, 4, 3, 2, 1].map(async (upTo) => (await store.load(day, upTo))?.checkpoint);
      expect((await Promise.all(seqs)).map((found) => found?.seq)).toEqual([5, 4, 2, 2, undefined]);
    });

    test('keeps the newest checkpoints of versions', async () => {
      const { ofVersions } = keptCheckpoints;
      await store.append(Array.from({ length: ofVersions }, () => edit(day, 1)));
      for (let seq = 1; seq <= ofVersions + 1; seq++) {
        await store.keepCheckpoint(checkpoint(seq, true));
      }
      expect((await store.load(day, 1))?.checkpoint).toBeUndefined();
      expect((await store.load(day, 2))?.checkpoint?.seq).toBe(2);
    });

    test('a checkpoint of a version stays one when it is made again', async () => {
      await store.append([2, 3, 4, 5].map((byte) => edit(day, byte)));
      await store.keepCheckpoint(checkpoint(1, true));
      await store.keepCheckpoint({ ...checkpoint(1), bytes: new Uint8Array([9]) });
      for (const seq of [3, 4, 5]) await store.keepCheckpoint(checkpoint(seq));
      expect((await store.load(day, 2))?.checkpoint).toEqual({
        seq: 1,
        bytes: new Uint8Array([9]),
      });
    });

    test('keeps no checkpoint of a workshop that it does not know', async () => {
      const unknown = 'nobody222222' as WorkshopId;
      await expect(store.keepCheckpoint({ ...checkpoint(1), workshop: unknown })).rejects.toThrow(
        unknown,
      );
    });

    test('gives the log page by page, whatever checkpoints there are', async () => {
      await store.append([edit(day, 2, [5]), edit(day, 3), edit(day, 4)]);
      await store.keepCheckpoint(checkpoint(3));
      expect(await store.readLog(day, 0, 2)).toEqual([
        { ...decision(day), seq: 1 },
        { ...edit(day, 2, [5]), seq: 2 },
      ]);
      expect((await store.readLog(day, 2, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
      expect(await store.readLog(day, 4, 2)).toEqual([]);
      expect(await store.readLog('nobody222222' as WorkshopId, 0, 2)).toEqual([]);
    });

    test('finds a credential by its kind and hash', async () => {
      await store.keepCredential(pass(alice, 1));
      expect(await store.findCredential('pass', new Uint8Array([1]))).toEqual(pass(alice, 1));
      expect(await store.findCredential('rejoin', new Uint8Array([1]))).toBeUndefined();
      expect(await store.findCredential('pass', new Uint8Array([2]))).toBeUndefined();
    });

    test('gives one secret to one participant only', async () => {
      await store.keepCredential(pass(alice, 1));
      await expect(store.keepCredential(pass(bob, 1))).rejects.toThrow(TakenError);
      expect(await store.findCredential('pass', new Uint8Array([1]))).toEqual(pass(alice, 1));
    });

    test('drops every pass of a participant, and nothing of anybody else', async () => {
      const rejoin: Credential = { ...pass(alice, 4), kind: 'rejoin' };
      for (const one of [pass(alice, 1), pass(alice, 2), pass(bob, 3), rejoin])
        await store.keepCredential(one);
      await store.dropCredentials(alice, 'pass');
      expect(await store.findCredential('pass', new Uint8Array([2]))).toBeUndefined();
      expect(await store.findCredential('pass', new Uint8Array([3]))).toEqual(pass(bob, 3));
      expect(await store.findCredential('rejoin', new Uint8Array([4]))).toEqual(rejoin);
    });
  });
};
