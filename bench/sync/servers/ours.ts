// Our server as a host runs it: the build, a file that is synced at every commit, workshops from the
// templates that come with it, and people who came in with the join code. What people may not do in a
// workshop, no benchmark does: typists write in the prose of the stage that is open.
import { join } from 'node:path';
import { limitSetting } from '@tday/server/limit-settings';
import { type Limits, limitNames } from '@tday/server/sync/limits';
import { startOurWorkshop } from '../../our-workshop.ts';
import { startServer } from '../../server-process.ts';
import { serverCore } from '../cores.ts';
import type { Room, ServerKind } from './server-kind.ts';

const main = new URL('../../../server/dist/main.js', import.meta.url).pathname;

/** Its documents begin empty, as the rivals' do. */
const template = 'half-day-needs';
const section = 'problem';

const dialect = { prefix: new Uint8Array(), hello: [], answers: true };

/** As a host sets them for thousands of people from one address, who type faster than anybody can. */
const limits: Partial<Limits> = {
  framesPerSecond: 10_000,
  framesAtOnce: 100_000,
  bytesPerSecond: 100_000_000,
  bytesAtOnce: 100_000_000,
  participantBytesPerHour: 1_000_000_000,
  roomBytesPerHour: 1_000_000_000,
  logBytes: 1_000_000_000,
  addressLines: 10_000,
  nodeLines: 10_000,
  arrivalsPerSecond: 10_000,
  arrivalsAtOnce: 10_000,
  startsPerHour: 10_000,
};

const limitSettings = Object.fromEntries(
  limitNames.map((name) => [limitSetting(name), String(limits[name] ?? '')]),
);

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
      ...limitSettings,
      DATA_FILE: join(folder, 'ours.sqlite'),
      NODE_ENV: 'production',
    };
    const housing = { inside: true, ...(serverCore !== undefined && { core: serverCore }) };
    const process = await startServer(main, environment, housing);
    return { name: 'ours', process, openRoom: (people) => openRoom(process.port, people) };
  },
};
