// This browser's copy of a workshop's content, with everything that hangs on it: its lines to the room,
// its views, presence and undo. When the room refuses something, the whole copy is thrown away and a
// fresh one is fetched, because a copy that holds refused words can never agree with the room again.
import { Content } from '@tday/shared/content';
import { type DocName, docNames, docOf } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import { leaveFormats } from '@tday/shared/leave-formats';
import { mayReadDoc } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import type { WaitingFile } from '@tday/shared/waiting-file';
import type { Participant } from '@tday/shared/workshop';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { LineState } from './connection.ts';
import { ContentStore } from './content-store.ts';
import type { DeviceChange } from './device-copy.ts';
import type { DevicePlace } from './device-log.ts';
import { rowValue } from './device-rows.ts';
import { DocLine, type LineListener } from './doc-line.ts';
import type { Host } from './host.ts';
import { PresenceHub } from './presence-hub.ts';
import { Undo } from './undo.ts';
import { UnkeptPlaces } from './unkept-places.ts';
import type { OpenWire } from './wire.ts';

export interface CopyOptions {
  /** Another number for each copy: views begin anew with it. */
  readonly number: number;
  readonly template: Template;
  readonly docs: readonly DocName[];
  readonly host: Host;
  /** Without it, the copy is a scratch one: nobody else ever sees it. */
  readonly wire?: {
    readonly address: string;
    readonly epoch: number;
    readonly participant: ParticipantId;
    readonly openWire: OpenWire;
    readonly listener: (doc: DocName) => LineListener;
    /** Where each document lies on this device. */
    readonly device: (doc: DocName) => DevicePlace;
  };
}

/** The documents that this participant may see, and that the template puts anything into. */
export const docsFor = (
  participant: Participant | undefined,
  template: Template,
): readonly DocName[] => {
  if (participant === undefined) return ['content'];
  return docNames.filter(
    (doc) =>
      mayReadDoc(participant, doc) && template.sections.some((section) => docOf(section) === doc),
  );
};

const byDoc = <Value>(
  names: readonly DocName[],
  make: (name: DocName) => Value | undefined,
): { readonly [Name in DocName]?: Value } =>
  Object.fromEntries(
    names.map((name) => [name, make(name)] as const).filter(([, value]) => value !== undefined),
  );

/** One that writes nothing by itself. */
const makeDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  leaveFormats(doc);
  return doc;
};

export class ContentCopy {
  readonly number: number;
  readonly content: Content;
  readonly store: ContentStore;
  readonly presence: PresenceHub;
  readonly undo: Undo;
  readonly unkept: UnkeptPlaces;
  private readonly lines: { readonly [Name in DocName]?: DocLine };

  constructor({ number, template, docs: names, host, wire }: CopyOptions) {
    this.number = number;
    const docs = byDoc(names, makeDoc);
    const awarenesses = byDoc(names, (name) => new Awareness(docs[name] ?? new Y.Doc()));
    this.content = new Content(template, docs);
    this.store = new ContentStore(this.content, host);
    this.presence = new PresenceHub(template, awarenesses, host);
    this.undo = new Undo(this.content);
    const lines = byDoc(names, (name) => {
      const [doc, awareness] = [docs[name], awarenesses[name]];
      if (wire === undefined || doc === undefined || awareness === undefined) return undefined;
      const { address, epoch, participant, openWire, listener, device } = wire;
      return new DocLine({
        address,
        name,
        epoch,
        participant,
        doc,
        awareness,
        openWire,
        host,
        listener: listener(name),
        device: device(name),
      });
    });
    this.lines = lines;
    this.unkept = new UnkeptPlaces(
      this.content,
      byDoc(names, (name) => lines[name]?.count),
    );
    // Now that somebody notes where it was written.
    for (const line of this.allLines) line.log.restore();
    this.connect();
  }

  get lineStates(): readonly LineState[] {
    return this.allLines.map((line) => line.state);
  }

  get isLive(): boolean {
    return this.allLines.every(({ state }) => state.live);
  }

  /** What was written here and is not kept, as bytes. */
  get waiting(): WaitingFile['edits'] {
    const edits = Object.entries(this.lines).map(([name, line]) => [name, line.log.waiting]);
    return Object.fromEntries(edits.filter(([, update]) => update !== undefined));
  }

  line(name: DocName): DocLine | undefined {
    return this.lines[name];
  }

  cut(): void {
    for (const line of this.allLines) line.cut();
  }

  connect(): void {
    for (const line of this.allLines) line.connect();
  }

  /** The device may have slept: dials anew where nobody is heard. */
  check(): void {
    for (const line of this.allLines) line.check();
  }

  /** Puts on the device what is not there yet. */
  rest(): void {
    for (const line of this.allLines) line.log.writeNow();
  }

  /**
   * Nothing of this copy is put on the device any more. Says what becomes of the rows that its writer is handed
   * back: of a document that goes on they go; of one that nobody opens any more they stay, and wait no longer,
   * since another page may have written what builds on them.
   */
  letGoOfDevice(goOn: readonly DocName[]): DeviceChange {
    const [puts, drops] = [new Map<string, unknown>(), [] as string[]];
    for (const [name, { log }] of Object.entries(this.lines)) {
      const goesOn = goOn.some((doc) => doc === name);
      for (const row of log.letGo()) {
        if (goesOn) drops.push(row.key);
        else puts.set(row.key, rowValue({ ...row, waiting: 0 }));
      }
    }
    return { puts, drops };
  }

  close(): void {
    this.unkept.close();
    this.undo.close();
    this.presence.close();
    this.store.close();
    for (const line of this.allLines) line.close();
    for (const doc of Object.values(this.content.docs)) doc.destroy();
  }

  private get allLines(): readonly DocLine[] {
    return Object.values(this.lines);
  }
}
