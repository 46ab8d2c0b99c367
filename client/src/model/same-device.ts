// One device for tests, before one room: pages are opened on it, killed and opened again.
import * as Y from 'yjs';
import { FakeDevice } from './fake-device.ts';
import { FakeHost } from './fake-host.ts';
import { FakeRoom } from './fake-room.ts';
// Read before it is needed, so that it comes at once.
import './left-behind.ts';
import { isNotOpened, type NotOpened, openWorkshop } from './open-workshop.ts';
import { smallTemplate } from './small-template.ts';
import { id, me, workshop } from './small-workshop.ts';
import type { Ask } from './wire.ts';
import type { OpenWorkshop } from './workshop-state.ts';

export class SameDevice {
  readonly host = new FakeHost();
  readonly room = new FakeRoom();
  readonly device = new FakeDevice();
  epoch = 1;
  removed = false;
  /** Whose pass this browser carries. */
  whoIsHere = me;
  private readonly pages: OpenWorkshop[] = [];
  /** Wires open, answers are read and writes take effect in later turns. */
  private readonly settled: () => Promise<unknown>;

  constructor(settled: () => Promise<unknown>) {
    this.settled = settled;
  }

  async tryToOpen(): Promise<OpenWorkshop | NotOpened> {
    const { host, ask, device } = this;
    const { openWire } = this.room;
    const opened = await openWorkshop({
      id,
      host,
      ask,
      openWire,
      syncAddress: 'ws://x/sync',
      whoIsHere: () => this.whoIsHere,
      device,
    });
    if (!isNotOpened(opened)) this.pages.push(opened);
    await this.settled();
    return opened;
  }

  async open(): Promise<OpenWorkshop> {
    const opened = await this.tryToOpen();
    if (isNotOpened(opened)) throw new Error(opened.says);
    return opened;
  }

  /** The workshop lives on from a backup in which nothing was written. */
  goOnFromBackup(): void {
    this.epoch += 1;
    this.room.epoch = this.epoch;
    this.room.doc = new Y.Doc();
    this.room.comesBack();
  }

  /** Nothing runs on: as when the phone kills a tab. */
  kill(page: OpenWorkshop): void {
    const { works } = this.device;
    this.device.works = false;
    page.close();
    this.device.works = works;
  }

  /** Long enough for everything that is put on the device lazily. */
  async pass(ms = 5_000): Promise<void> {
    this.host.pass(ms);
    await this.settled();
    this.host.pass(1_000);
    await this.settled();
  }

  close(): void {
    for (const page of this.pages) page.close();
  }

  private readonly ask: Ask = async () => {
    const { host, room, epoch } = this;
    if (!room.isThere) throw new TypeError('no network');
    if (this.removed)
      return { status: 403, body: { refused: 'removed', says: 'You were removed.' } };
    const answer = { workshop, template: smallTemplate, participant: me, now: host.now(), epoch };
    return { status: 200, body: { ...answer, rejoinCode: '4821-KITE' } };
  };
}
