// A store that forgets everything with its process: for tests and benches, with the same contract.
import type { DocName } from '@tday/shared/content-names';
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import {
  type Credential,
  type Entry,
  type LateChange,
  type LateEdit,
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
    this.workshops.set(workshop.id, { workshop, entries: [], claims, late: new Map() });
    await this.append(workshop.entries);
  }

  async load(id: WorkshopId): Promise<StoredWorkshop | undefined> {
    const held = this.workshops.get(id);
    if (held === undefined) return undefined;
    const { workshop, entries, claims } = held;
    return {
      id,
      code: workshop.code,
      facilitatorHash: workshop.facilitatorHash,
      template: workshop.template,
      epoch: 1,
      entries: [...entries],
      claims: { content: new Map(claims.content), restricted: new Map(claims.restricted) },
    };
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
