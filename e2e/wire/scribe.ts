// A line without a model, which notes every frame that changes the document: whether all came, once and in
// order, can be counted.
import {
  frameType,
  readKeptFrame,
  step1Frame,
  step2Frame,
  syncStep,
  updateFrame,
} from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { OpenWire, Wire } from '../../client/src/model/wire.ts';
import type { Pass } from './day.ts';
import { withPass } from './distant-browser.ts';
import { until } from './waiting.ts';

const name = 'prose:problem/-/statement';

export class Scribe {
  private readonly doc = new Y.Doc();
  private readonly wire: Wire;
  /** Updates as they came. */
  readonly heard: string[] = [];
  /** Frames that change the document. */
  sent = 0;
  kept = 0;
  ending: string | undefined;

  private constructor(address: string, who: Pass, openWire: OpenWire) {
    this.wire = withPass(openWire, who)(address, {
      opened: () => this.wire.send(step1Frame(Y.encodeStateVector(this.doc))),
      received: (bytes) => this.read(decoding.createDecoder(bytes)),
      closed: (code, reason) => {
        this.ending = `${code} ${reason}`;
      },
    });
    this.doc.on('update', (update, origin) => {
      if (origin !== 'room') this.say(updateFrame(update));
    });
  }

  /** Comes back when it has said what it has, which is nothing. */
  static async enter(origin: string, who: Pass, openWire: OpenWire): Promise<Scribe> {
    const address = `${origin.replace('http', 'ws')}/sync/${who.workshop}/content?ext=1`;
    const scribe = new Scribe(address, who, openWire);
    await until(() => scribe.kept === 1);
    return scribe;
  }

  type(words: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment(name).push([paragraph]);
  }

  reads(): readonly string[] {
    const paragraphs = this.doc.getXmlFragment(name).toArray();
    return paragraphs.map((one) => String((one as Y.XmlElement).get(0)));
  }

  leave(): void {
    this.wire.close();
  }

  private say(frame: Uint8Array): void {
    this.sent += 1;
    this.wire.send(frame);
  }

  private read(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    if (type === frameType.kept) this.kept = readKeptFrame(decoder);
    else if (type === frameType.sync) this.readSync(decoder);
  }

  private readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === syncStep.step1) {
      this.say(step2Frame(Y.encodeStateAsUpdate(this.doc, bytes)));
      return;
    }
    if (step === syncStep.update) this.heard.push(Buffer.from(bytes).toString('base64'));
    Y.applyUpdate(this.doc, bytes, 'room');
  }
}
