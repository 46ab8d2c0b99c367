// People come into a room with a document of a megabyte: one, and a hundred at once; while the server has
// it in memory, and just after it was started.
import { often } from '../../figures.ts';
import { type ArrivalFigures, type BigRoom, comeAtOnce, openBigRoom } from '../big-room.ts';
import type { MeasuredServer } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { type Figures, figuresOf, type Scenario } from './scenario.ts';

const singly = 5;

/** A server may write the same document in fewer bytes. */
const mostlyAll = 0.9;

const come = async (
  server: MeasuredServer,
  room: BigRoom,
  people: number,
  title: string,
): Promise<ArrivalFigures> => {
  const { figures, peers } = await comeAtOnce(server, {
    title,
    seats: room.seats.slice(0, people),
    isAll: ({ length }) => length >= room.document.bytes * mostlyAll,
  });
  for (const peer of peers) peer.leave();
  return figures;
};

const comeWarm = async (server: MeasuredServer, room: BigRoom, people: number, times: number) => {
  const first = await come(server, room, 1, 'first joins');
  const one = await often(singly, () => come(server, room, 1, 'one joins'));
  const all = await often(times, () => come(server, room, people, 'all join'));
  return { 'warm: firstMs': first.p95Ms, 'warm: oneMs': one.p95Ms, ...figuresOf('warm, all', all) };
};

export const joinBigRoom: Scenario = {
  says: 'a room with a document of a megabyte, ms until those who come in have it',
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: async (kind, folder, { join: { people, times } }) => {
    const { room, warm } = await withServer(kind, folder, async (server) => {
      const room = await openBigRoom(server, people);
      const warm: Figures = await comeWarm(server, room, people, times);
      await server.process.stop();
      return { room, warm };
    });
    if (!kind.keeps) return warm;
    const one = await withServer(kind, folder, (server) =>
      come(server, room, 1, 'first joins, cold'),
    );
    const all = await often(times, () =>
      withServer(kind, folder, (server) => come(server, room, people, 'all join, cold')),
    );
    return { ...warm, 'cold: firstMs': one.p95Ms, ...figuresOf('cold, all', all) };
  },
};
