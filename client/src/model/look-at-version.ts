// A version as it was, from the server's answer. Keeping one and bringing one back are commands like any other.
import { Content } from '@tday/shared/content';
import { type DocName, isDocName } from '@tday/shared/content-names';
import { isRecord } from '@tday/shared/is-record';
import type { ReportSource } from '@tday/shared/report/report-source';
import type { Template } from '@tday/shared/template';
import { roomWords } from '@tday/shared/words/room';
import type { Workshop } from '@tday/shared/workshop';
import * as buffer from 'lib0/buffer';
import * as Y from 'yjs';
import type { NotDone } from './late-desk.ts';
import type { VersionDesk } from './version-desk.ts';
import { readSays } from './workshop-answer.ts';

/** As the server answers; it is of the same version. */
interface VersionAnswer {
  readonly workshop: Workshop;
  readonly lastChangedAt: number;
  /** Yjs updates that hold all of each document. */
  readonly docs: { readonly [Name in DocName]?: string };
}

/** What a document of the version is made of. */
export const lookAtVersion = async (
  desk: VersionDesk,
  version: number,
  template: Template,
): Promise<ReportSource | NotDone> => {
  try {
    const { status, body } = await desk.get(`${version}`);
    if (status !== 200 || !isRecord(body)) {
      return { says: readSays(body) ?? roomWords.en.serverFault };
    }
    return sourceOf(body as unknown as VersionAnswer, template);
  } catch {
    return { says: roomWords.en.serverUnreached };
  }
};

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
