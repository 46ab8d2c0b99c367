// The page of the app. At a workshop's address it carries, for browsers without JavaScript, the lobby as the
// server draws it.
import { isWorkshopId } from '@tday/shared/ids';
import { joinWords } from '@tday/shared/words/join';
import { serverWords } from '@tday/shared/words/server';
import { readCookie } from './cookies.ts';
import { draw } from './draw.ts';
import { findReturning } from './insider.ts';
import type { Html } from './pages/frame.ts';
import { lobby, wayIn } from './pages/lobby.ts';
import { messageView } from './pages/message-page.ts';
import type { Answer, Ask, Parts } from './parts.ts';
import type { Route } from './route.ts';

const lobbyFor = async (parts: Parts, c: Ask): Promise<Html> => {
  const workshop = c.req.param('workshop') ?? '';
  const insider = isWorkshopId(workshop) ? await findReturning(parts, c, workshop) : undefined;
  if (insider === undefined) return wayIn();
  const { room, me } = insider;
  const rejoinCode = readCookie(c.req.header('cookie'), 'rejoin', room.id);
  return lobby({ template: room.template, workshop: room.workshop, me, rejoinCode });
};

const noscript = /<noscript>[\s\S]*?<\/noscript>/;

/** The build's own words for browsers without JavaScript make room for what this person is to see. */
const withoutScript = (page: string, content: string): string => {
  const part = `<noscript><div class="govuk-width-container">${content}</div></noscript>`;
  // A function, since `$` in a name would be read as a pattern.
  return noscript.test(page)
    ? page.replace(noscript, () => part)
    : page.replace('</body>', () => `${part}</body>`);
};

const showApp = async (parts: Parts, c: Ask): Promise<Response> => {
  const { client } = parts;
  const content = await lobbyFor(parts, c);
  if (client === undefined) {
    const title = joinWords.en.product;
    const message = messageView({ title, says: serverWords.en.errors.noClient });
    return draw(parts, c, content === '' ? message : { title, main: content });
  }
  c.header('cache-control', 'no-store');
  return c.html(withoutScript(client.page, `${content}`));
};

const appRoute = (path: string): Route => ({
  method: 'get',
  path,
  handle: (parts, c): Answer => showApp(parts, c),
});

/** The rest of each address is the app's own. */
export const appRoutes: readonly Route[] = [
  '/',
  '/w/:workshop/*',
  '/w/:workshop',
  '/screen/:workshop',
  '/templates',
  '/gallery',
].map(appRoute);
