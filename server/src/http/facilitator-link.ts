// The facilitator's link: whoever has it leads the workshop. A device that does so already goes straight in;
// another is asked once who its holder is.
import { isWorkshopId } from '@tday/shared/ids';
import type { GroupId } from '@tday/shared/template';
import { joinWords } from '@tday/shared/words/join';
import type { Participant } from '@tday/shared/workshop';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Room } from '../sync/room.ts';
import { draw, drawProblem } from './draw.ts';
import {
  asThemselves,
  type Entered,
  enter,
  leaveFacilitatorSecret,
  leavePass,
} from './entering.ts';
import { newcomerFaults } from './form-faults.ts';
import { longestTyped, readForm } from './form-fields.ts';
import { findReturning } from './insider.ts';
import { facilitatorView } from './pages/facilitator-page.ts';
import type { FormFault } from './pages/form-parts.ts';
import type { Typed } from './pages/join-page.ts';
import type { Answer, Ask, Parts } from './parts.ts';
import { isProblem, type Problem, problem, statusOf } from './problem.ts';
import type { Route } from './route.ts';
import { isSecret } from './secrets.ts';

interface Asked {
  readonly link: Link;
  /** Who this device is in the workshop already. */
  readonly me: Participant | undefined;
}

interface Link {
  readonly room: Room;
  readonly secret: string;
  readonly address: string;
}

const findLink = async ({ store, rooms }: Parts, c: Ask): Promise<Link | Problem> => {
  const { workshop = '', secret = '' } = c.req.param();
  const keys = isWorkshopId(workshop) ? await store.findKeys(workshop) : undefined;
  if (keys === undefined || !isSecret(secret, keys.facilitatorHash)) return problem('wrong-link');
  const room = await rooms.open(keys.id);
  if (room === undefined) return problem('wrong-link');
  return { room, secret, address: `/f/${workshop}/${secret}` };
};

const goIn = (parts: Parts, c: Ask, link: Link, entered?: Entered): Answer => {
  if (entered !== undefined) leavePass(parts, c, entered);
  leaveFacilitatorSecret(parts, c, link.room.id, link.secret);
  return c.redirect(`/w/${link.room.id}`, 303);
};

const ask = (
  parts: Parts,
  c: Ask,
  { link, me }: Asked,
  given: { readonly typed: Typed; readonly faults: readonly FormFault[] },
  status: ContentfulStatusCode = 200,
): Answer => {
  const { room, address } = link;
  const view = facilitatorView(room, { address, known: mayBe(link, me), ...given });
  return draw(parts, c, view, status, true);
};

/** Who the holder of the link may be: anybody who leads, and who this device is already. */
const mayBe = ({ room }: Link, me: Participant | undefined): readonly Participant[] =>
  room.workshop.participants.filter(
    ({ id, role, removed }) => !removed && (role === 'facilitator' || id === me?.id),
  );

const findAsked = async (parts: Parts, c: Ask): Promise<Asked | Problem> => {
  const link = await findLink(parts, c);
  if (isProblem(link)) return link;
  return { link, me: (await findReturning(parts, c, link.room.id))?.me };
};

export const openFacilitatorLink: Route = {
  method: 'get',
  path: '/f/:workshop/:secret',
  handle: async (parts, c) => {
    const asked = await findAsked(parts, c);
    if (isProblem(asked)) return drawProblem(parts, c, asked);
    if (asked.me?.role === 'facilitator') return goIn(parts, c, asked.link);
    return ask(parts, c, asked, { typed: { name: '', describes: '' }, faults: [] });
  },
};

/** Whoever joined with the code on the wall leads from now on, as who they are. */
const asKnown = async (
  parts: Parts,
  { link, me }: Asked,
  id: string,
): Promise<Entered | undefined> => {
  const known = mayBe(link, me).find((one) => one.id === id);
  const leading = known && (await link.room.decisions.lead(known.id));
  return leading && asThemselves(parts, link.room.id, leading);
};

export const sendFacilitatorForm: Route = {
  method: 'post',
  path: '/f/:workshop/:secret',
  handle: async (parts, c) => {
    const asked = await findAsked(parts, c);
    if (isProblem(asked)) return drawProblem(parts, c, asked);
    const field = await readForm(c);
    const known = await asKnown(parts, asked, field('participant'));
    if (known !== undefined) return goIn(parts, c, asked.link, known);
    const typed = { name: field('name').slice(0, longestTyped), describes: field('describes') };
    const group = typed.describes as GroupId;
    const arrival = { name: typed.name, group, role: 'facilitator', isAnother: false } as const;
    const answer = await enter(parts, asked.link.room, arrival);
    if ('sameNameAs' in answer) return ask(parts, c, asked, { typed, faults: [nameTaken] }, 409);
    if (!isProblem(answer)) return goIn(parts, c, asked.link, answer);
    return ask(parts, c, asked, { typed, faults: newcomerFaults(answer, typed) }, statusOf(answer));
  },
};

const nameTaken: FormFault = { field: 'name', says: joinWords.en.facilitator.nameTaken };
