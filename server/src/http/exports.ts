// A document of the workshop as a file. What whoever asks may not read is not in it.

import type { Refusal } from '@tday/shared/commands';
import { exportRefusal, mayReadDoc, refuse, versionsRefusal } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import type { ExportJob } from '../export/export-job.ts';
import type { Format } from '../export/format.ts';
import { findFormat, formats } from '../export/formats.ts';
import type { Room, RoomStates } from '../sync/room.ts';
import { fileNameOf } from './file-name.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import type { Insider } from './insider.ts';
import type { Ask, Parts } from './parts.ts';
import { statusOf } from './problem.ts';
import type { Route } from './route.ts';
import { refusedAs } from './schemas.ts';

const says = serverWords.en.api;
const words = serverWords.en.errors;

interface Asked {
  readonly format: Format;
  readonly document: string;
  /** As it was when this version was kept; as it is, without. */
  readonly version: number | undefined;
}

const statesOf = async (room: Room, version: number | undefined): Promise<RoomStates | Refusal> => {
  if (version === undefined) return room.states();
  const folded = await room.versions.at(version);
  if (folded === undefined) return refuse('no-such-version');
  const { docs, workshop, lastChangedAt } = folded;
  return { ...docs, workshop, lastChangedAt };
};

const makeJob = async (
  { room, me }: Insider,
  { format, document, version }: Asked,
): Promise<ExportJob | Refusal> => {
  const states = await statesOf(room, version);
  if ('refused' in states) return states;
  const { content, restricted, workshop, lastChangedAt } = states;
  const docs = { content, ...(mayReadDoc(me, 'restricted') && { restricted }) };
  const { template } = room;
  return {
    format: format.name,
    document,
    template,
    docs,
    workshop: { ...workshop, lastChangedAt },
  };
};

/** How long whoever finds too many before them is to wait. */
const retrySeconds = 60;

/** What is no number is the number of no version. */
const readVersion = (given: string | undefined): number | undefined => {
  if (given === undefined) return undefined;
  return /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
};

/** The exporter's own sentence is for the person who asked for the file. */
const notExported = (parts: Parts, c: Ask, error: unknown): Response => {
  if (!(error instanceof Error) || error.name !== 'ExportError') throw error;
  if ('busy' in error && error.busy !== undefined) {
    c.header('retry-after', String(retrySeconds));
    return c.json({ refused: 'busy', says: error.message }, error.busy === 'server' ? 503 : 429);
  }
  parts.log.error({ err: error, workshop: c.req.param('workshop') }, 'a file could not be made');
  return c.json({ refused: 'not-exported', says: error.message }, 503);
};

const send = (c: Ask, bytes: Uint8Array, { mediaType }: Format, fileName: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  });

const print = async (parts: Parts, c: Ask, insider: Insider, asked: Asked): Promise<Response> => {
  const job = await makeJob(insider, asked);
  if ('refused' in job) return c.json(job, statusOf(job));
  const { format, document } = asked;
  const { title, lastChangedAt } = job.workshop;
  const from = performance.now();
  const took = (outcome: 'made' | 'failed') =>
    parts.metrics.exported(format.name, outcome, (performance.now() - from) / 1_000);
  try {
    const bytes = await parts.exporter.print(job);
    took('made');
    return send(c, bytes, format, fileNameOf(title, document, format, lastChangedAt));
  } catch (error) {
    took('failed');
    return notExported(parts, c, error);
  }
};

export const exportDocument: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/export/:format',
  api: {
    says: says.export,
    query: { document: says.documentQuery, version: says.versionQuery },
    answers: {
      200: { says: says.exported, mediaType: '*/*' },
      ...toOthers,
      404: refusedAs(says.noSuchThing),
      429: refusedAs(says.tooManyExports),
      503: refusedAs(says.notReady),
    },
  },
  handle: forInsiders(async (insider, parts, c) => {
    const version = readVersion(c.req.query('version'));
    const refusal =
      exportRefusal(insider.me) ??
      (version === undefined ? undefined : versionsRefusal(insider.me));
    if (refusal !== undefined) return refusal;
    const format = findFormat(c.req.param('format') ?? '');
    if (format === undefined) {
      const names = formats.map(({ name }) => name);
      return c.json({ refused: 'no-such-format', says: words.noSuchFormat(names) }, 404);
    }
    const ids = insider.room.template.documents.map(({ id }) => id);
    const document = c.req.query('document') ?? ids[0] ?? '';
    if (!ids.includes(document))
      return c.json({ refused: 'no-such-document', says: words.noSuchDocument(ids) }, 404);
    return print(parts, c, insider, { format, document, version });
  }),
};
