// People come into a room with a document of a megabyte: one, and a hundred at once; while the server has
// it in memory, and just after it was started.
import { median, percentile } from '../../figures.ts';
import { type BigRoom, comeAtOnce, openBigRoom } from '../big-room.ts';
import type { MeasuredServer } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import type { Figures, Scenario } from './scenario.ts';

const singly = 5;

/** A server may write the same document in fewer bytes. */
const mostlyAll = 0.9;

const come = async (
  { process }: MeasuredServer,
  { seats, document }: BigRoom,
  people: number,
): Promise<readonly number[]> => {
  const { delaysMs, peers } = await comeAtOnce(
    process.port,
    seats.slice(0, people),
    document.bytes * mostlyAll,
  );
  for (const peer of peers) peer.leave();
  return delaysMs;
};

export const joinBigRoom: Scenario = {
  says: 'a room with a document of a megabyte, ms until somebody who comes in has it',
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: async (kind, folder, { join: { people, stormRounds } }) => {
    const storms = async (server: MeasuredServer, room: BigRoom): Promise<number> => {
      const p95s: number[] = [];
      for (let round = 0; round < stormRounds; round++) {
        p95s.push(percentile(await come(server, room, people), 0.95));
      }
      return median(p95s);
    };
    const { room, warm } = await withServer(kind, folder, async (server) => {
      const room = await openBigRoom(server, people);
      const [first = Number.NaN] = await come(server, room, 1);
      const others: number[] = [];
      for (let count = 0; count < singly; count++) others.push(...(await come(server, room, 1)));
      const warm: Figures = {
        'warm: firstMs': first,
        'warm: oneMs': median(others),
        'warm: all at once, p95Ms': await storms(server, room),
      };
      await server.process.stop();
      return { room, warm };
    });
    if (!kind.keeps) return warm;
    const oneCold = await withServer(kind, folder, (server) => come(server, room, 1));
    const cold = await withServer(kind, folder, (server) => come(server, room, people));
    return {
      ...warm,
      'cold: firstMs': median(oneCold),
      'cold: all at once, p95Ms': percentile(cold, 0.95),
    };
  },
};
