// A link with a pass in it, such as `npm run dev` prints: leaves the pass in a cookie and goes on without it
// in the address.
import { isWorkshopId, type Pass } from '@tday/shared/ids';
import { drawProblem } from './draw.ts';
import { leavePass } from './entering.ts';
import { insiderWith } from './insider.ts';
import { isProblem, problem } from './problem.ts';
import type { Route } from './route.ts';

export const enterWithPass: Route = {
  method: 'get',
  path: '/enter/:workshop',
  handle: async (parts, c) => {
    const workshop = c.req.param('workshop') ?? '';
    const pass = c.req.query('pass') ?? '';
    if (!isWorkshopId(workshop)) return drawProblem(parts, c, problem('wrong-link'));
    const insider = await insiderWith(parts, workshop, pass);
    if (isProblem(insider)) return drawProblem(parts, c, insider);
    leavePass(parts, c, { workshop, participant: insider.me, pass: pass as Pass });
    const place = c.req.query('to') === 'screen' ? 'screen' : 'w';
    return c.redirect(`/${place}/${workshop}`, 303);
  },
};
