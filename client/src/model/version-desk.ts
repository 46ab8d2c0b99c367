// Asking the server for a version as it was. Keeping one and bringing one back are commands like any other.
import { type CaseStart, readCaseStart } from '@tday/shared/case/case-start';
import { Content } from '@tday/shared/content';
import { type DocName, isDocName } from '@tday/shared/content-names';
import type { WorkshopId } from '@tday/shared/ids';
import { isRecord } from '@tday/shared/is-record';
import type { ReportSource } from '@tday/shared/report/report-source';
import type { Template } from '@tday/shared/template';
import { roomWords } from '@tday/shared/words/room';
import type { Workshop } from '@tday/shared/workshop';
import * as buffer from 'lib0/buffer';
import * as Y from 'yjs';
import type { NotDone } from './late-desk.ts';
import type { Ask } from './wire.ts';
import { readSays } from './workshop-answer.ts';

/** As the server answers; it is of the same version. */
interface VersionAnswer {
  readonly workshop: Workshop;
  readonly lastChangedAt: number;
  /** Yjs updates that hold all of each document. */
  readonly docs: { readonly [Name in DocName]?: string };
}

/** What a stage began with. */
export interface StageStart {
  /** Pounds by the row of the option. */
  readonly netValues: ReadonlyMap<string, number>;
  /** What the records behind them said. */
  readonly records: CaseStart | undefined;
}

export class VersionDesk {
  private readonly ask: Ask;
  private readonly address: string;
  /** For all the views that ask for it as the room goes on. */
  private lastStart:
    | { readonly version: number; readonly start: Promise<StageStart | undefined> }
    | undefined;

  constructor(ask: Ask, workshop: WorkshopId) {
    this.ask = ask;
    this.address = `/api/workshops/${workshop}/versions`;
  }

  /** What a document of the version is made of. */
  async look(version: number, template: Template): Promise<ReportSource | NotDone> {
    try {
      const { status, body } = await this.ask('GET', `${this.address}/${version}`);
      if (status !== 200 || !isRecord(body)) {
        return { says: readSays(body) ?? roomWords.en.serverFault };
      }
      return sourceOf(body as unknown as VersionAnswer, template);
    } catch {
      return { says: roomWords.en.serverUnreached };
    }
  }

  /** What the options were worth in a version, and why; undefined where it is not to be had. */
  stageStart(version: number): Promise<StageStart | undefined> {
    if (this.lastStart?.version === version) return this.lastStart.start;
    const start = this.fetchStart(version);
    this.lastStart = { version, start };
    // What could not be had now may be had later.
    void start.then((found) => {
      if (found === undefined && this.lastStart?.start === start) this.lastStart = undefined;
    });
    return start;
  }

  private async fetchStart(version: number): Promise<StageStart | undefined> {
    try {
      const { status, body } = await this.ask('GET', `${this.address}/${version}/numbers`);
      if (status !== 200 || !isRecord(body)) return undefined;
      const records = readCaseStart(body['records']);
      return { netValues: readNetValues(body['netValues']), records };
    } catch {
      return undefined;
    }
  }
}

const readNetValues = (raw: unknown): StageStart['netValues'] =>
  new Map(
    (Array.isArray(raw) ? raw : []).flatMap((one): [string, number][] => {
      if (!isRecord(one)) return [];
      const { option, npsv } = one;
      return typeof option === 'string' && typeof npsv === 'number' ? [[option, npsv]] : [];
    }),
  );

const sourceOf = (
  { workshop, lastChangedAt, docs }: VersionAnswer,
  template: Template,
): ReportSource => {
  const read = Object.entries(docs)
    .filter(([name]) => isDocName(name))
    .map(([name, state]) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, buffer.fromBase64(state));
      return [name, doc] as const;
    });
  const content = new Content(template, Object.fromEntries(read));
  return {
    template,
    content,
    workshop: { ...workshop, lastChangedAt },
    sections: (section) => content.holds(section),
  };
};
