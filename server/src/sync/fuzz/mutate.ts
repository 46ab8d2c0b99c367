// Updates made worse: bytes changed, lost, added and crossed; or parts of them, with everything around
// the change still well formed, which is what somebody who knows the format would send.
import * as encoding from 'lib0/encoding';
import { type Chance, oneOf } from './chance.ts';
import { textNames, writers } from './recorded-day.ts';
import {
  type BlockPart,
  type PartId,
  readParts,
  type StructPart,
  type UpdateParts,
  writeParts,
} from './update-parts.ts';

export const mutateBytes = (update: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array => {
  const mutant = new Uint8Array(update);
  for (let count = 1 + chance(3); count > 0; count--) {
    const at = chance(mutant.length || 1);
    const old = mutant[at] ?? 0;
    mutant[at] = oneOf([chance(256), chance(12), old + 1, old ^ (1 << chance(8))], chance);
  }
  const cut = chance(mutant.length || 1);
  const [head, tail] = [mutant.subarray(0, cut), mutant.subarray(cut)];
  const way = chance(10);
  if (way === 0) return head;
  if (way === 1) return new Uint8Array([...head, ...other.subarray(cut)]);
  if (way === 2) return new Uint8Array([...head, chance(256), ...tail]);
  return way === 3 ? new Uint8Array([...head, ...tail.subarray(1)]) : mutant;
};

export const mutateParts = (update: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array => {
  const parts = readParts(update);
  const donor = readParts(other);
  for (let count = 1 + chance(2); count > 0; count--) {
    const block = parts.blocks[chance(parts.blocks.length || 1)];
    const ways = [() => changeDeletes(parts, donor, chance), () => cross(parts, donor, chance)];
    if (block !== undefined) {
      ways.push(() => changeBlock(block, chance));
      const struct = block.structs[chance(block.structs.length || 1)];
      // Most of what can be wrong is in structs.
      if (struct !== undefined)
        for (let more = 0; more < 3; more++) ways.push(() => changeStruct(struct, donor, chance));
    }
    oneOf(ways, chance)();
  }
  return writeParts(parts);
};

const clientIds = [...writers.map(({ client }) => client), 7, 0, 0xffff_ffff, 2 ** 40];

const nearby = (clock: number, chance: Chance): number =>
  Math.max(0, oneOf([clock - 1, clock + 1, clock + chance(20), chance(40), 2 ** 31], chance));

const anyId = (chance: Chance): PartId => ({
  client: oneOf(clientIds, chance),
  clock: chance(60),
});

const changeBlock = (block: BlockPart, chance: Chance): void => {
  const { structs } = block;
  const at = chance(structs.length || 1);
  const ways = [
    () => {
      block.client = oneOf(clientIds, chance);
    },
    () => {
      block.clock = nearby(block.clock, chance);
    },
    () => void structs.splice(at, 1),
    () => void structs.splice(at, 0, ...structs.slice(at, at + 1)),
    () => void structs.reverse(),
  ];
  oneOf(ways, chance)();
};

const changedId = (id: PartId | null, chance: Chance): PartId | null => {
  if (id === null || chance(4) === 0) return oneOf([null, anyId(chance)], chance);
  if (chance(2) === 0) return { ...id, client: oneOf(clientIds, chance) };
  return { ...id, clock: nearby(id.clock, chance) };
};

const keys = ['-/cost', '-/nothing', 'row1rowrowro', 'level', '__proto__', ''];
const names = [...textNames, 'values:problem', 'rows:needs', 'prose:budget/-/note', 'notes', ''];

const changeStruct = (struct: StructPart, donor: UpdateParts, chance: Chance): void => {
  const ways = [
    () => {
      struct.origin = changedId(struct.origin, chance);
    },
    () => {
      struct.rightOrigin = changedId(struct.rightOrigin, chance);
    },
    () => {
      struct.parent = chance(2) === 0 ? oneOf(names, chance) : anyId(chance);
    },
    () => {
      struct.key = oneOf([null, ...keys], chance);
    },
    () => {
      struct.kind = chance(12);
    },
    () => takeContent(struct, donor, chance),
    () => {
      struct.kind = 1;
      struct.content = numbers(nearby(1, chance));
    },
  ];
  oneOf(ways, chance)();
};

/** Another's content, of another kind and length. */
const takeContent = (struct: StructPart, donor: UpdateParts, chance: Chance): void => {
  const structs = donor.blocks.flatMap((block) => block.structs);
  const from = structs[chance(structs.length || 1)];
  if (from === undefined) return;
  struct.kind = from.kind;
  struct.content = from.content;
};

const changeDeletes = (parts: UpdateParts, donor: UpdateParts, chance: Chance): void => {
  const ofOne = parts.deletes[chance(parts.deletes.length || 1)];
  const range = ofOne?.ranges[chance(ofOne.ranges.length || 1)];
  const ways = [
    () => void parts.deletes.push(...donor.deletes),
    () =>
      void parts.deletes.push({
        client: oneOf(clientIds, chance),
        ranges: [{ clock: chance(50), length: chance(50) }],
      }),
  ];
  if (ofOne !== undefined && range !== undefined) {
    ways.push(
      () => {
        ofOne.client = oneOf(clientIds, chance);
      },
      () => {
        range.clock = nearby(range.clock, chance);
      },
      () => {
        range.length = nearby(range.length, chance);
      },
      () => void ofOne.ranges.push({ ...range }),
    );
  }
  oneOf(ways, chance)();
};

const cross = (parts: UpdateParts, donor: UpdateParts, chance: Chance): void => {
  const block = donor.blocks[chance(donor.blocks.length || 1)];
  if (block === undefined) return;
  const same = parts.blocks.find(({ client }) => client === block.client);
  if (same === undefined || chance(2) === 0) parts.blocks.push(block);
  else same.structs.push(...block.structs);
};

const numbers = (...values: number[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const value of values) encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
};
