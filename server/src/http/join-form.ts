// Joining by plain pages and forms: nothing here needs JavaScript. The API's twin is joins.ts; what both do
// is in entering.ts.

import { readJoinCode } from '@tday/shared/codes';
import type { GroupId } from '@tday/shared/template';
import { joinWords } from '@tday/shared/words/join';
import { distinctName } from '../domain/joining.ts';
import type { Room } from '../sync/room.ts';
import { draw, drawProblem } from './draw.ts';
import { type Arrival, comeBack, type Entered, enter, leavePass, roomOfCode } from './entering.ts';
import { newcomerFaults } from './form-faults.ts';
import { longestTyped, readForm } from './form-fields.ts';
import { findByCookie } from './insider.ts';
import {
  codeView,
  type JoinAt,
  joinView,
  observing,
  sameNameView,
  type Typed,
} from './pages/join-page.ts';
import type { Answer, Ask, Parts } from './parts.ts';
import { isProblem, type Problem, statusOf } from './problem.ts';
import type { Route } from './route.ts';

const nothing: Typed = { name: '', describes: '' };

const at = (room: Room, typedCode: string): JoinAt => ({
  template: room.template,
  workshop: room.workshop,
  // The room was found by it.
  code: readJoinCode(typedCode) ?? ('' as JoinAt['code']),
});

const toRoom = (parts: Parts, c: Ask, entered: Entered): Answer => {
  leavePass(parts, c, entered);
  return c.redirect(`/w/${entered.workshop}`, 303);
};

const wrongCode = (parts: Parts, c: Ask, typed: string, problem: Problem): Answer => {
  const says = problem.refused === 'wrong-code' ? joinWords.en.code.wrong(typed) : problem.says;
  const view = codeView(typed, [{ field: 'code', says }]);
  return draw(parts, c, view, statusOf(problem));
};

export const askForCode: Route = {
  method: 'get',
  path: '/j',
  handle: (parts, c) => {
    const typed = c.req.query('code');
    if (typed === undefined) return draw(parts, c, codeView('', []));
    const code = readJoinCode(typed);
    if (code !== undefined) return c.redirect(`/j/${code}`, 303);
    const { needed, wrong } = joinWords.en.code;
    const says = typed.trim() === '' ? needed : wrong(typed);
    return draw(parts, c, codeView(typed, [{ field: 'code', says }]), 400);
  },
};

export const showJoinPage: Route = {
  method: 'get',
  path: '/j/:code',
  handle: async (parts, c) => {
    const typed = c.req.param('code') ?? '';
    const room = await roomOfCode(parts, c, typed);
    if (isProblem(room)) return wrongCode(parts, c, typed, room);
    const isNew = c.req.query('as') === 'somebody-else';
    const device = isNew ? undefined : await findByCookie(parts, c, room.id);
    if (device !== undefined && !isProblem(device))
      return c.redirect(`/w/${room.id}?welcome=back`, 303);
    if (device?.refused === 'removed') return drawProblem(parts, c, device);
    const view = joinView(at(room, typed), { typed: nothing, faults: [] });
    return draw(parts, c, view, 200, true);
  },
};

const arrivalOf = ({ name, describes }: Typed, isAnother: boolean): Arrival =>
  describes === observing
    ? { name, group: 'other', role: 'observer', isAnother }
    : { name, group: describes as GroupId, role: 'contributor', isAnother };

export const sendJoinForm: Route = {
  method: 'post',
  path: '/j/:code',
  handle: async (parts, c) => {
    const typedCode = c.req.param('code') ?? '';
    const room = await roomOfCode(parts, c, typedCode);
    if (isProblem(room)) return wrongCode(parts, c, typedCode, room);
    const field = await readForm(c);
    const typed = { name: field('name').slice(0, longestTyped), describes: field('describes') };
    const answer = await enter(parts, room, arrivalOf(typed, field('another') === 'yes'));
    if (isProblem(answer)) {
      const view = joinView(at(room, typedCode), { typed, faults: newcomerFaults(answer, typed) });
      return draw(parts, c, view, statusOf(answer), true);
    }
    if (!('sameNameAs' in answer)) return toRoom(parts, c, answer);
    const suggested = distinctName(room.workshop, typed.name.trim());
    const found = { other: answer.sameNameAs, typed, suggested };
    return draw(parts, c, sameNameView(at(room, typedCode), found), 409);
  },
};

export const sendRejoinForm: Route = {
  method: 'post',
  path: '/j/:code/again',
  handle: async (parts, c) => {
    const typedCode = c.req.param('code') ?? '';
    const room = await roomOfCode(parts, c, typedCode);
    if (isProblem(room)) return wrongCode(parts, c, typedCode, room);
    const rejoinTyped = (await readForm(c))('rejoin').slice(0, longestTyped);
    const answer = await comeBack(parts, c, room, rejoinTyped);
    if (!isProblem(answer)) return toRoom(parts, c, answer);
    if (answer.refused === 'removed') return drawProblem(parts, c, answer);
    const faults = [{ field: 'rejoin', says: answer.says }];
    const view = joinView(at(room, typedCode), { typed: nothing, rejoinTyped, faults });
    return draw(parts, c, view, statusOf(answer));
  },
};

/** After a reload or a bookmark of a form's address. */
export const showJoinAgain: Route = {
  method: 'get',
  path: '/j/:code/again',
  handle: (_parts, c) => c.redirect(`/j/${encodeURIComponent(c.req.param('code') ?? '')}`, 303),
};
