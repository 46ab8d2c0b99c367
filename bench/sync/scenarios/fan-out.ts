// One room: thirty people type as people do, and more and more listen.
import { typing } from '../config.ts';
import { Crowd } from '../crowd.ts';
import { measureTyping } from '../measure-typing.ts';
import { pace } from '../pace.ts';
import { withServer } from '../servers/with-server.ts';
import { Tally } from '../tally.ts';
import { type Figures, figuresOf, type Scenario } from './scenario.ts';

const { typists, keysPerSecond } = typing;

export const fanOut: Scenario = {
  says: `one room, ${typists} of the people in it typing ${keysPerSecond} keys/s`,
  kinds: ['ours', 'y-websocket', 'hocuspocus', 'relay'],
  measure: (kind, folder, { fanOut: { people, warmUpSeconds, seconds } }) =>
    withServer(kind, folder, async (server) => {
      const room = await server.openRoom(Math.max(...people));
      const tally = new Tally();
      const crowd = new Crowd(server.process.port, room, tally);
      const type = (forSeconds: number) =>
        pace(typists * keysPerSecond, forSeconds, (key) => crowd.key(key % typists));
      let all: Figures = {};
      for (const count of people) {
        await crowd.grow(count);
        await crowd.begin(typists);
        await type(warmUpSeconds);
        const figures = await measureTyping({
          server,
          tally,
          title: `${count} people`,
          type: () => type(seconds),
          quiet: (forMs) => crowd.quiet(forMs),
        });
        all = { ...all, ...figuresOf(`${count} people`, figures) };
      }
      crowd.leave();
      return all;
    }),
};
