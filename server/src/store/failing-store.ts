// A store that fails or hangs on command, around a real one: the full disk of the tests.
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import {
  type Credential,
  type Entry,
  type LateChange,
  type LateEdit,
  type NewCheckpoint,
  type NewEntry,
  type NewWorkshop,
  NotKeptError,
  type Store,
  type StoredWorkshop,
  type WorkshopKeys,
} from './store.ts';

export class FailingStore implements Store {
  /**
   * `full`: nothing can be written. `hanging`: no write is answered until it is `working` again.
   * `unsure`: what is appended is written, and then said not to be, as by a disk whose sync fails.
   */
  private state: 'working' | 'full' | 'hanging' | 'unsure' = 'working';
  private readonly store: Store;
  private wake: (() => void)[] = [];
  /** How often it was asked to append, kept or not. */
  appends = 0;
  /** How often it was asked for a whole workshop. */
  loads = 0;
  /** Whether a workshop can be read. */
  reads = true;

  constructor(store: Store) {
    this.store = store;
  }

  fill(): void {
    this.state = 'full';
  }

  failSync(): void {
    this.state = 'unsure';
  }

  hang(): void {
    this.state = 'hanging';
  }

  recover(): void {
    this.state = 'working';
    for (const wake of this.wake.splice(0)) wake();
  }

  async createWorkshop(workshop: NewWorkshop): Promise<void> {
    await this.beforeWrite();
    return this.store.createWorkshop(workshop);
  }

  load(workshop: WorkshopId, upTo?: number): Promise<StoredWorkshop | undefined> {
    this.loads += 1;
    if (!this.reads) return Promise.reject(new Error('the disk of this test cannot be read'));
    return this.store.load(workshop, upTo);
  }

  readLog(workshop: WorkshopId, after: number, most: number): Promise<readonly Entry[]> {
    return this.store.readLog(workshop, after, most);
  }

  findCode(code: JoinCode): Promise<WorkshopId | undefined> {
    return this.store.findCode(code);
  }

  findKeys(workshop: WorkshopId): Promise<WorkshopKeys | undefined> {
    return this.store.findKeys(workshop);
  }

  listKeys(): Promise<readonly WorkshopKeys[]> {
    return this.store.listKeys();
  }

  async append(entries: readonly NewEntry[], late?: LateChange): Promise<readonly number[]> {
    this.appends += 1;
    await this.beforeWrite();
    const numbers = await this.store.append(entries, late);
    if (this.state === 'unsure') throw new NotKeptError('the disk of this test did not sync');
    return numbers;
  }

  findLate(workshop: WorkshopId, id: LateId): Promise<LateEdit | undefined> {
    return this.store.findLate(workshop, id);
  }

  async keepCheckpoint(checkpoint: NewCheckpoint): Promise<void> {
    await this.beforeWrite();
    return this.store.keepCheckpoint(checkpoint);
  }

  async keepCredential(credential: Credential): Promise<void> {
    await this.beforeWrite();
    return this.store.keepCredential(credential);
  }

  findCredential(kind: Credential['kind'], hash: Uint8Array): Promise<Credential | undefined> {
    return this.store.findCredential(kind, hash);
  }

  async probe(): Promise<void> {
    await this.beforeWrite();
    return this.store.probe();
  }

  async replaceFacilitatorHash(workshop: WorkshopId, hash: Uint8Array): Promise<void> {
    await this.beforeWrite();
    return this.store.replaceFacilitatorHash(workshop, hash);
  }

  async dropCredentials(participant: ParticipantId, kind: Credential['kind']): Promise<void> {
    await this.beforeWrite();
    return this.store.dropCredentials(participant, kind);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private async beforeWrite(): Promise<void> {
    while (this.state === 'hanging') await new Promise<void>((resolve) => this.wake.push(resolve));
    if (this.state === 'full') throw new NotKeptError('the disk of this test is full');
  }
}
