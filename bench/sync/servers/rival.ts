// What the rivals have in common: rooms come into being when somebody asks for them by a name.
import { startServer } from '../../server-process.ts';
import { serverCore } from '../cores.ts';
import type { Seat } from '../peer.ts';
import type { KindName, MeasuredServer } from './server-kind.ts';

const rivals = new URL('../../rivals/', import.meta.url);

export const startRival = async (
  name: KindName,
  script: string,
  environment: Readonly<Record<string, string>>,
  seatIn: (room: string) => Seat,
): Promise<MeasuredServer> => {
  const housing = { inside: true, ...(serverCore !== undefined && { core: serverCore }) };
  const process = await startServer(new URL(script, rivals).pathname, environment, housing);
  let rooms = 0;
  return {
    name,
    process,
    openRoom: async (people) => {
      const seat = seatIn(`room-${++rooms}`);
      return { prose: 'prose', seats: Array.from({ length: people }, () => seat) };
    },
  };
};
