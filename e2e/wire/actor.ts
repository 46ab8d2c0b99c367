// One character's browser: the real model, over wires that can be cut.
import type { Room } from '@tday/server/sync/room';
import { visibleTo } from '@tday/server/sync/workshop-news';
import type { Command } from '@tday/shared/commands';
import { isDocName } from '@tday/shared/content-names';
import type { Address } from '@tday/shared/content-view';
import { type LateId, makeRowId, type ParticipantId, type RowId } from '@tday/shared/ids';
import { readWaitingFile } from '@tday/shared/waiting-file';
import { findParticipant, type Workshop } from '@tday/shared/workshop';
import * as Y from 'yjs';
import { isNotOpened, openWorkshop } from '../../client/src/model/open-workshop.ts';
import type { Ask, Wire, WireListeners } from '../../client/src/model/wire.ts';
import type { HandedBack, OpenWorkshop } from '../../client/src/model/workshop-state.ts';
import { ArrayWire } from './array-wire.ts';
import { realHost } from './real-host.ts';
import type { Theatre } from './theatre.ts';
import { until } from './waiting.ts';

const statement: Address = { section: 'problem', field: 'statement' };

const answerOf = (body: object) => ({ status: 'refused' in body ? 409 : 200, body });

export class Actor {
  readonly id: ParticipantId;
  private readonly theatre: Theatre;
  private readonly wires = new Set<ArrayWire>();
  private workshop_: OpenWorkshop | undefined;
  private isCut = false;
  /** Why each line was ended by the room, in order. */
  readonly endings: string[] = [];

  private constructor(theatre: Theatre, id: ParticipantId) {
    this.theatre = theatre;
    this.id = id;
  }

  /** Comes back when the line is live. */
  static async enter(theatre: Theatre, id: ParticipantId): Promise<Actor> {
    const actor = new Actor(theatre, id);
    const opened = await openWorkshop({
      id: theatre.id,
      host: realHost,
      ask: actor.askServer,
      openWire: actor.openWire,
      syncAddress: 'ws://theatre/sync',
    });
    if (isNotOpened(opened)) throw new Error(opened.says);
    actor.workshop_ = opened;
    await until(() => actor.isLive);
    return actor;
  }

  get open(): OpenWorkshop {
    if (this.workshop_ === undefined) throw new Error('the browser is not open yet');
    return this.workshop_;
  }

  get workshop(): Workshop {
    return this.open.state.getState().workshop;
  }

  get content() {
    return this.open.state.getState().copy.content;
  }

  get isLive(): boolean {
    return this.open.state.getState().connection.state === 'live';
  }

  /** The light says that all is kept. */
  get allKept(): boolean {
    const { connection } = this.open.state.getState();
    return connection.state === 'live' && connection.unkept === 0;
  }

  get isRefused(): boolean {
    return this.open.state.getState().connection.state === 'refused';
  }

  get keeping(): 'working' | 'stalled' {
    return this.open.state.getState().keeping;
  }

  get handedBack(): readonly HandedBack[] {
    return this.open.state.getState().handedBack;
  }

  /** Frames of every kind that the room has sent to this browser, on the lines that are open. */
  get heard(): readonly Uint8Array[] {
    return [...this.wires].flatMap(({ sent }) => sent);
  }

  /** Adds words as a paragraph of their own. */
  type(words: string, address: Address = statement): void {
    const fragment = this.content.fragment(address);
    if (fragment === undefined) throw new Error(`nothing of ${address.section} is here`);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    fragment.insert(fragment.length, [paragraph]);
  }

  reads(address: Address = statement): string {
    const paragraphs = this.content.fragment(address)?.toArray() ?? [];
    return paragraphs.map((one) => String((one as Y.XmlElement).get(0) ?? '')).join('\n');
  }

  addRow(section = 'needs', words?: string): RowId {
    const row = makeRowId(realHost.random);
    this.content.addRows(section, [row], { by: this.id, at: realHost.now() });
    if (words !== undefined) this.type(words, { section, row, field: 'need' });
    return row;
  }

  reference(row: RowId, register = 'needs'): number | undefined {
    return this.workshop.references[register]?.[row];
  }

  async asks(command: Command): Promise<string> {
    const outcome = await this.open.ask(command);
    return 'decided' in outcome ? 'decided' : outcome.says;
  }

  cut(): void {
    this.isCut = true;
    for (const wire of this.wires) wire.cut();
  }

  /** The line can be had again. */
  mend(): void {
    this.isCut = false;
    this.open.lineBack();
  }

  async back(): Promise<void> {
    this.mend();
    await until(() => this.isLive);
  }

  /** Sends bytes that no model would, on the first line. */
  sendRaw(bytes: Uint8Array): void {
    [...this.wires][0]?.fromBrowser(bytes);
  }

  leave(): void {
    this.open.close();
  }

  private readonly askServer: Ask = async (method, path, body) => {
    const room = await this.theatre.room();
    const [, late] = /\/late\/?(.*)$/.exec(path) ?? [];
    if (late !== undefined) return this.askLate(room, late as LateId, body);
    if (method === 'GET') {
      const workshop = visibleTo(this.id, room.template, room.workshop);
      const { template, epoch } = room;
      const answer = { workshop, template, epoch, participant: this.id, now: realHost.now() };
      return { status: 200, body: answer };
    }
    return answerOf(await room.decisions.command(body as Command, this.id));
  };

  private async askLate(room: Room, late: LateId, body: unknown) {
    const me = findParticipant(room.workshop, this.id);
    if (me === undefined) throw new Error('nobody asks');
    if (body === undefined) {
      const look = await room.late.look(late, me);
      return answerOf('refused' in look ? look : look.preview);
    }
    const file = readWaitingFile(JSON.stringify(body), room.id);
    const brought = 'refused' in file ? file : await room.late.bringIn(file, me);
    if ('refused' in brought) return answerOf(brought);
    return answerOf({ late: brought.late, isNew: brought.decided.length > 0 });
  }

  private readonly openWire = (address: string, listeners: WireListeners): Wire => {
    const url = new URL(address);
    const [, doc = ''] = /\/([^/]+)$/.exec(url.pathname) ?? [];
    const wire = new ArrayWire({
      ...listeners,
      opened: () => listeners.opened(),
      received: (bytes) => listeners.received(bytes),
      closed: (code, reason) => this.closed(wire, code, reason, listeners),
    });
    this.wires.add(wire);
    if (this.isCut) wire.cut();
    else void this.join(wire, doc, url.searchParams);
    return { send: (bytes) => wire.fromBrowser(bytes), close: () => wire.cut() };
  };

  private async join(wire: ArrayWire, doc: string, params: URLSearchParams): Promise<void> {
    if (!isDocName(doc)) throw new Error(`there is no document ${doc}`);
    const room = await this.theatre.room();
    const [version, epoch] = [Number(params.get('v')), Number(params.get('e'))];
    const ext = params.get('ext') === '1';
    room.join(wire, { participant: this.id, doc, ext, version, epoch });
  }

  private closed(wire: ArrayWire, code: number, reason: string, listeners: WireListeners): void {
    this.wires.delete(wire);
    if (wire.ending !== undefined) this.endings.push(wire.ending);
    listeners.closed(code, reason);
  }
}
