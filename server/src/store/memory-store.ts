// A store that forgets everything with its process, with the same contract: for `DATA_FILE=:memory:`, and tests.
import type { DocName } from '@tday/shared/content-names';
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import {
  type Credential,
  type Entry,
  keptCheckpoints,
  type LateChange,
  type LateEdit,
  type NewCheckpoint,
  type NewEntry,
  type NewWorkshop,
  type Store,
  type StoredWorkshop,
  TakenError,
  type WorkshopKeys,
} from './store.ts';

interface Held {
  readonly workshop: NewWorkshop;
  readonly entries: Entry[];
  /** The newest first. */
  checkpoints: readonly NewCheckpoint[];
  readonly claims: Readonly<Record<DocName, Map<number, ParticipantId>>>;
  readonly late: Map<LateId, LateEdit>;
}

const keysOf = ({ id, code, facilitatorHash }: NewWorkshop): WorkshopKeys => ({
  id,
  code,
  facilitatorHash,
});

const credentialKey = (kind: Credential['kind'], hash: Uint8Array): string =>
  `${kind}:${Array.from(hash).join(',')}`;

export class MemoryStore implements Store {
  private readonly workshops = new Map<WorkshopId, Held>();
  private readonly credentials = new Map<string, Credential>();

  async createWorkshop(workshop: NewWorkshop): Promise<void> {
    const taken =
      this.workshops.has(workshop.id) || (await this.findCode(workshop.code)) !== undefined;
    if (taken) throw new TakenError(`${workshop.id} or ${workshop.code} is in use`);
    const claims = { content: new Map(), restricted: new Map() };
    const held = { workshop, entries: [], checkpoints: [], claims, late: new Map() };
    this.workshops.set(workshop.id, held);
    await this.append(workshop.entries);
  }

  async load(id: WorkshopId, upTo = Number.MAX_SAFE_INTEGER): Promise<StoredWorkshop | undefined> {
    const held = this.workshops.get(id);
    if (held === undefined) return undefined;
    const { workshop, entries, checkpoints, claims } = held;
    const newest = checkpoints.find(({ seq }) => seq <= upTo);
    return {
      id,
      code: workshop.code,
      facilitatorHash: workshop.facilitatorHash,
      template: workshop.template,
      epoch: 1,
      ...(newest && { checkpoint: { seq: newest.seq, bytes: newest.bytes } }),
      spoilt: [],
      entries: entries.slice(newest?.seq ?? 0, upTo),
      claims: { content: new Map(claims.content), restricted: new Map(claims.restricted) },
    };
  }

  async readLog(id: WorkshopId, after: number, most: number): Promise<readonly Entry[]> {
    return this.workshops.get(id)?.entries.slice(after, after + most) ?? [];
  }

  async findCode(code: JoinCode): Promise<WorkshopId | undefined> {
    return [...this.workshops.values()].find(({ workshop }) => workshop.code === code)?.workshop.id;
  }

  async findKeys(id: WorkshopId): Promise<WorkshopKeys | undefined> {
    const held = this.workshops.get(id);
    return held && keysOf(held.workshop);
  }

  async listKeys(): Promise<readonly WorkshopKeys[]> {
    return [...this.workshops.values()].map(({ workshop }) => keysOf(workshop));
  }

  async append(
    entries: readonly NewEntry[],
    { keep = [], drop = [] }: LateChange = {},
  ): Promise<readonly number[]> {
    for (const { workshop } of [...entries, ...keep]) this.held(workshop);
    for (const late of keep) {
      this.held(late.workshop).late.set(late.id, { ...late, bytes: new Uint8Array(late.bytes) });
    }
    for (const { workshop, id } of drop) this.workshops.get(workshop)?.late.delete(id);
    return entries.map((entry) => this.add(entry));
  }

  async findLate(workshop: WorkshopId, id: LateId): Promise<LateEdit | undefined> {
    return this.workshops.get(workshop)?.late.get(id);
  }

  async keepCheckpoint(checkpoint: NewCheckpoint): Promise<void> {
    const held = this.held(checkpoint.workshop);
    const { seq } = checkpoint;
    const others = held.checkpoints.filter((one) => one.seq !== seq);
    const before = held.checkpoints.find((one) => one.seq === seq);
    const ofVersion = checkpoint.ofVersion || before?.ofVersion === true;
    const newestFirst = [{ ...checkpoint, ofVersion }, ...others].sort((a, b) => b.seq - a.seq);
    const { ofVersions, others: most } = keptCheckpoints;
    const kept = new Set([
      ...newestFirst.filter((one) => one.ofVersion).slice(0, ofVersions),
      ...newestFirst.filter((one) => !one.ofVersion).slice(0, most),
    ]);
    held.checkpoints = newestFirst.filter((one) => kept.has(one));
  }

  async keepCredential(credential: Credential): Promise<void> {
    const key = credentialKey(credential.kind, credential.hash);
    this.held(credential.workshop);
    if (this.credentials.has(key)) throw new TakenError(`the ${credential.kind} is in use`);
    this.credentials.set(key, credential);
  }

  async findCredential(
    kind: Credential['kind'],
    hash: Uint8Array,
  ): Promise<Credential | undefined> {
    return this.credentials.get(credentialKey(kind, hash));
  }

  async dropCredentials(participant: ParticipantId, kind: Credential['kind']): Promise<void> {
    for (const [key, credential] of this.credentials) {
      const dropped = credential.participant === participant && credential.kind === kind;
      if (dropped) this.credentials.delete(key);
    }
  }

  async replaceFacilitatorHash(workshop: WorkshopId, facilitatorHash: Uint8Array): Promise<void> {
    const held = this.held(workshop);
    const replaced = { ...held.workshop, facilitatorHash };
    this.workshops.set(workshop, { ...held, workshop: replaced });
  }

  async probe(): Promise<void> {}

  async close(): Promise<void> {}

  private held(id: WorkshopId): Held {
    const held = this.workshops.get(id);
    if (held === undefined) throw new Error(`there is no workshop ${id}`);
    return held;
  }

  private add(entry: NewEntry): number {
    const { entries, claims } = this.held(entry.workshop);
    const seq = entries.length + 1;
    entries.push({ ...entry, bytes: new Uint8Array(entry.bytes), seq });
    if (entry.kind === 'edit' && entry.by !== undefined) {
      const claimed = claims[entry.doc];
      for (const client of entry.claims) {
        if (!claimed.has(client)) claimed.set(client, entry.by);
      }
    }
    return seq;
  }
}
