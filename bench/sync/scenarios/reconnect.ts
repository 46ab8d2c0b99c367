// Everybody in a room with a document of a megabyte is cut off and comes back at the same moment, with
// nearly everything: after a blip of the network, and after a restart of the server.
import { often } from '../../figures.ts';
import {
  type ArrivalFigures,
  type BigRoom,
  comeAtOnce,
  openBigRoom,
  writeAndBeHeard,
} from '../big-room.ts';
import { cursorMessage } from '../cursors.ts';
import { clientOf, clockIn } from '../keystrokes.ts';
import type { Memory, Peer } from '../peer.ts';
import type { MeasuredServer } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { figuresOf, type Scenario } from './scenario.ts';

/** So many of them have a cursor in the text. */
const withCursor = 30;

/** All of them: what they bring along each time is what there was before the first of them typed. */
class Everybody {
  private readonly room: BigRoom;
  private peers: readonly Peer[] = [];
  private typed = 0;
  private turn = 0;

  constructor(room: BigRoom) {
    this.room = room;
  }

  async come(server: MeasuredServer, title: string): Promise<ArrivalFigures> {
    this.turn += 1;
    const { seats } = this.room;
    const lacked = this.lacked;
    const { figures, peers } = await comeAtOnce(server, {
      title,
      seats,
      isAll: (update) => clockIn(update, this.typist) >= lacked,
      memoryOf: (number) => this.memoryOf(number),
    });
    this.peers = peers;
    return figures;
  }

  /** While all are there, one of them does, and it is heard. */
  async type(keys: number): Promise<void> {
    const { author, updates } = this.room.document.later;
    const [typist, reader] = [this.peers[author], this.peers.at(-1)];
    if (reader === undefined || typist === undefined) throw new Error('too few are there');
    const more = updates.slice(this.typed, this.typed + keys);
    await writeAndBeHeard(typist, more, reader, this.typist);
    this.typed += more.length;
  }

  leave(): void {
    for (const peer of this.peers) peer.leave();
    this.peers = [];
  }

  private get typist(): number {
    return clientOf(this.room.document.later.author);
  }

  private get lacked(): number {
    const last = this.room.document.later.updates[this.typed - 1];
    return last === undefined ? 0 : clockIn(last, this.typist);
  }

  private memoryOf(number: number): Memory {
    const { document, prose } = this.room;
    const { vector, nothingNew: update } = document;
    const hasCursor = number < withCursor;
    return {
      vector,
      update,
      ...(hasCursor && { cursor: cursorMessage(clientOf(number), this.turn, prose) }),
    };
  }
}

export const reconnect: Scenario = {
  says: 'a room with a document of a megabyte, ms until all who were cut off have what they lacked',
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: async (kind, folder, { reconnect: { people, times } }) => {
    const { everybody, blip } = await withServer(kind, folder, async (server) => {
      const room = await openBigRoom(server, people);
      const everybody = new Everybody(room);
      await everybody.come(server, 'all come');
      const keysEach = room.document.later.updates.length / times;
      const back = await often(times, async () => {
        await everybody.type(keysEach);
        everybody.leave();
        return everybody.come(server, 'all come back');
      });
      everybody.leave();
      await server.process.stop();
      return { everybody, blip: figuresOf('blip', back) };
    });
    if (!kind.keeps) return blip;
    const restarted = await often(times, () =>
      withServer(kind, folder, async (server) => {
        const back = await everybody.come(server, 'all come back, cold');
        everybody.leave();
        return back;
      }),
    );
    return { ...blip, ...figuresOf('restart', restarted) };
  },
};
