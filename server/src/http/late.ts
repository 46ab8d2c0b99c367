// The late box for a facilitator: what late words would change, the same as a file to keep, and bringing
// in the file of a device that never got through. What is decided about them is a command.
import { cleanLine } from '@tday/shared/clean-text';
import { isLateId } from '@tday/shared/ids';
import type { LateText } from '@tday/shared/late-preview';
import { lateBoxRefusal, refuse } from '@tday/shared/permissions';
import { largestWaitingFile, makeWaitingFile, readWaitingFile } from '@tday/shared/waiting-file';
import { serverWords } from '@tday/shared/words/server';
import { findParticipant } from '@tday/shared/workshop';
import type { LateLook } from '../sync/late-desk.ts';
import { lateFileName } from './file-name.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import type { Insider } from './insider.ts';
import type { Ask } from './parts.ts';
import { isProblem, type Problem } from './problem.ts';
import type { Route } from './route.ts';
import { broughtInAnswer, lateAnswer, refusedAs, waitingFileBody } from './schemas.ts';

const says = serverWords.en.api;

/** UTF-8 needs more bytes than there are characters; what is too long is refused with its sentence. */
const largestBody = largestWaitingFile + 1024;

const refusals = {
  ...toOthers,
  404: refusedAs(says.noSuchThing),
  409: refusedAs(says.conflict),
};

interface Looked {
  readonly insider: Insider;
  readonly look: LateLook;
}

const lookAt = async (insider: Insider, c: Ask): Promise<Looked | Problem> => {
  const id = c.req.param('late') ?? '';
  const look = isLateId(id) ? await insider.room.late.look(id, insider.me) : undefined;
  if (look === undefined) return refuse('no-such-late');
  return isProblem(look) ? look : { insider, look };
};

export const showLate: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/late/:late',
  api: {
    says: says.late,
    answers: {
      200: { says: says.latePreview, schema: lateAnswer },
      ...refusals,
    },
  },
  handle: forInsiders(async (insider, _parts, c) => {
    const looked = await lookAt(insider, c);
    if (isProblem(looked)) return looked;
    const { preview } = looked.look;
    return isProblem(preview) ? preview : c.json(preview);
  }),
};

const wordsOf = ({ section, row, label = '', adds }: LateText) => ({
  section,
  label: cleanLine(`${row ?? ''} ${label}`),
  words: adds.join('\n'),
});

const fileOf = ({ insider: { room }, look: { late, edit, preview } }: Looked): string => {
  const { id, title } = room.workshop;
  const { name = '' } = findParticipant(room.workshop, late.participant) ?? {};
  return makeWaitingFile({
    workshop: { id, title },
    participant: { id: late.participant, name },
    at: late.at,
    texts: 'refused' in preview ? [] : preview.texts.map(wordsOf),
    edits: { [edit.doc]: edit.bytes },
  });
};

export const downloadLate: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/late/:late/file',
  api: {
    says: says.lateFile,
    answers: {
      200: { says: says.exported, mediaType: 'application/json' },
      ...refusals,
    },
  },
  handle: forInsiders(async (insider, _parts, c) => {
    const looked = await lookAt(insider, c);
    if (isProblem(looked)) return looked;
    const { look } = looked;
    const name = findParticipant(insider.room.workshop, look.late.participant)?.name ?? '';
    return c.body(fileOf(looked), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${lateFileName(name, look.late.at)}"`,
      'cache-control': 'no-store',
    });
  }),
};

export const bringInFile: Route = {
  method: 'post',
  path: '/api/workshops/:workshop/late',
  largestBody,
  api: {
    says: says.bringIn,
    body: waitingFileBody,
    answers: {
      200: { says: says.broughtIn, schema: broughtInAnswer },
      400: refusedAs(says.refused),
      413: refusedAs(says.refused),
      ...refusals,
    },
  },
  handle: forInsiders(async ({ room, me }, _parts, c) => {
    // Before what may be long is read.
    const refusal = lateBoxRefusal(me, 'content');
    if (refusal !== undefined) return refusal;
    const file = readWaitingFile(await c.req.text(), room.id);
    if (isProblem(file)) return file;
    const brought = await room.late.bringIn(file, me);
    if (isProblem(brought)) return brought;
    return c.json({ late: brought.late, isNew: brought.decided.length > 0 });
  }),
};
