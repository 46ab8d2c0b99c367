// A link with a pass in it, such as `npm run dev` prints: leaves the pass in a cookie and goes on without it
// in the address. A browser that is somebody else in the workshop already is asked first: whoever sends such
// a link would else make others write under a name that is not theirs.
import { isWorkshopId, type Pass } from '@tday/shared/ids';
import { draw, drawProblem } from './draw.ts';
import { leavePass } from './entering.ts';
import { readForm } from './form-fields.ts';
import { findReturning, type Insider, insiderWith } from './insider.ts';
import { enterAsView } from './pages/enter-page.ts';
import type { Answer, Ask, Parts } from './parts.ts';
import { isProblem, type Problem, problem } from './problem.ts';
import type { Route } from './route.ts';

interface Entrance {
  readonly insider: Insider;
  readonly pass: string;
  readonly place: 'screen' | 'w';
}

const readEntrance = async (
  parts: Parts,
  c: Ask,
  given: { readonly pass: string; readonly to: string },
): Promise<Entrance | Problem> => {
  const workshop = c.req.param('workshop') ?? '';
  if (!isWorkshopId(workshop)) return problem('wrong-link');
  const insider = await insiderWith(parts, workshop, given.pass);
  if (isProblem(insider)) return insider;
  return { insider, pass: given.pass, place: given.to === 'screen' ? 'screen' : 'w' };
};

const goIn = (parts: Parts, c: Ask, { insider, pass, place }: Entrance): Answer => {
  const { id: workshop } = insider.room;
  leavePass(parts, c, { workshop, participant: insider.me, pass: pass as Pass });
  return c.redirect(`/${place}/${workshop}`, 303);
};

export const enterWithPass: Route = {
  method: 'get',
  path: '/enter/:workshop',
  handle: async (parts, c) => {
    const given = { pass: c.req.query('pass') ?? '', to: c.req.query('to') ?? '' };
    const entrance = await readEntrance(parts, c, given);
    if (isProblem(entrance)) return drawProblem(parts, c, entrance);
    const { room, me } = entrance.insider;
    const now = await findReturning(parts, c, room.id);
    if (now === undefined || now.me.id === me.id) return goIn(parts, c, entrance);
    return draw(parts, c, enterAsView(room, { ...given, now: now.me, next: me }));
  },
};

/** Only a page of this server may send it (app.ts): the one that has asked. */
export const enterAsAnother: Route = {
  method: 'post',
  path: '/enter/:workshop',
  handle: async (parts, c) => {
    const field = await readForm(c);
    const entrance = await readEntrance(parts, c, { pass: field('pass'), to: field('to') });
    return isProblem(entrance) ? drawProblem(parts, c, entrance) : goIn(parts, c, entrance);
  },
};
