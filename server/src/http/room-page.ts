// The page of the app. At a workshop's address it carries, for browsers without JavaScript, the lobby as the
// server draws it.
import { isWorkshopId } from '@tday/shared/ids';
import { joinWords } from '@tday/shared/words/join';
import { serverWords } from '@tday/shared/words/server';
import { readCookie } from './cookies.ts';
import { draw } from './draw.ts';
import { findReturning } from './insider.ts';
import type { View } from './pages/join-page.ts';
import { lobbyView, wayIn } from './pages/lobby.ts';
import { messageView } from './pages/message-page.ts';
import type { Answer, Ask, Parts } from './parts.ts';
import type { Route } from './route.ts';

const lobbyFor = async (parts: Parts, c: Ask): Promise<View | undefined> => {
  const workshop = c.req.param('workshop') ?? '';
  const insider = isWorkshopId(workshop) ? await findReturning(parts, c, workshop) : undefined;
  if (insider === undefined) return undefined;
  const { room, me } = insider;
  const rejoinCode = readCookie(c.req.header('cookie'), 'rejoin', room.id);
  return lobbyView({ template: room.template, workshop: room.workshop, me, rejoinCode });
};

const noscript = /<noscript>[\s\S]*?<\/noscript>/;

/** The build's own words for browsers without JavaScript make room for what this person is to see. */
const withoutScript = (page: string, content: string): string => {
  const part = `<noscript><main class="govuk-width-container govuk-main-wrapper">${content}</main></noscript>`;
  // A function, since `$` in a name would be read as a pattern.
  return noscript.test(page)
    ? page.replace(noscript, () => part)
    : page.replace('</body>', () => `${part}</body>`);
};

const notBuilt = messageView({
  title: serverWords.en.errors.noClient.title,
  says: serverWords.en.errors.noClient.says,
  link: { href: '/j', words: joinWords.en.lobby.enterCode },
});

const showApp = async (parts: Parts, c: Ask): Promise<Response> => {
  const { client } = parts;
  const lobby = await lobbyFor(parts, c);
  if (client === undefined) return draw(parts, c, lobby ?? notBuilt);
  c.header('cache-control', 'no-store');
  return c.html(withoutScript(client.page, `${await (lobby?.main ?? wayIn())}`));
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
