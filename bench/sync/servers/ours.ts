// Our server as a host runs it: the build, a file that is synced at every commit, workshops from the
// templates that come with it, and people who came in with the join code. What people may not do in a
// workshop, no benchmark does: typists write in the prose of the stage that is open.
import { join } from 'node:path';
import { startOurWorkshop } from '../../our-workshop.ts';
import { startServer } from '../../server-process.ts';
import { serverCore } from '../cores.ts';
import type { Room, ServerKind } from './server-kind.ts';

const main = new URL('../../../server/dist/main.js', import.meta.url).pathname;

const template = 'transformation-day';
const section = 'problem';

const dialect = { prefix: new Uint8Array(), hello: [], answers: true };

/** A thousand people from one address, who type faster than anybody can. */
const limits = {
  TDAY_LIMIT_FRAMES_PER_SECOND: '10000',
  TDAY_LIMIT_FRAMES_AT_ONCE: '100000',
  TDAY_LIMIT_BYTES_PER_SECOND: '100000000',
  TDAY_LIMIT_BYTES_AT_ONCE: '100000000',
};

/** As many as a workshop takes; whoever comes then is one of them with another device. */
const mostPeople = 500;

const openRoom = async (port: number, lines: number): Promise<Room> => {
  const origin = `http://127.0.0.1:${port}`;
  const people = Math.min(lines, mostPeople);
  const workshop = await startOurWorkshop(origin, template, section, people);
  const { fields = [] } = workshop.template.sections.find(({ id }) => id === section) ?? {};
  const field = fields.find(({ type }) => type === 'prose');
  return {
    prose: `prose:${section}/-/${field?.id}`,
    seats: Array.from({ length: lines }, (_, line) => ({
      path: `/sync/${workshop.id}/content?ext=1&pass=${workshop.passes[line % people]}`,
      dialect,
    })),
  };
};

export const ours: ServerKind = {
  name: 'ours',
  keeps: true,
  start: async (folder) => {
    const environment = {
      ...limits,
      DATA_FILE: join(folder, 'ours.sqlite'),
      NODE_ENV: 'production',
    };
    const housing = { inside: true, ...(serverCore !== undefined && { core: serverCore }) };
    const process = await startServer(main, environment, housing);
    return { name: 'ours', process, openRoom: (people) => openRoom(process.port, people) };
  },
};
