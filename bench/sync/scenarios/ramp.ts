// One room in which thirty people type faster and faster: up to which pace does everybody still hear
// everything at once? Doubled until it is too much, then narrowed between the last two.
import { type Plan, typing } from '../config.ts';
import { Crowd, NotHeardError } from '../crowd.ts';
import { measureTyping, type TypingFigures } from '../measure-typing.ts';
import { pace } from '../pace.ts';
import type { MeasuredServer } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { Tally } from '../tally.ts';
import type { Scenario } from './scenario.ts';

const { typists } = typing;

/** Adds as much to each delay at most, which is little of what counts as sane. */
const restMs = 2;

interface Step extends TypingFigures {
  readonly keysPerSecond: number;
}

const isSane = (
  { deliveredPerSecond, shareDelivered, p50Ms, keysPerSecond }: Step,
  { people, saneP50Ms }: Plan['ramp'],
): boolean => {
  const offered = typists * keysPerSecond * (people - 1);
  return shareDelivered >= 0.99 && deliveredPerSecond >= 0.9 * offered && p50Ms <= saneP50Ms;
};

/** What comes after what has been tried; undefined if it is known closely enough. */
const nextPace = (
  sane: number | undefined,
  tooMuch: number | undefined,
  { firstKeysPerSecond, mostKeysPerSecond, closeEnough }: Plan['ramp'],
): number | undefined => {
  if (tooMuch === undefined) {
    const doubled = sane === undefined ? firstKeysPerSecond : 2 * sane;
    return doubled > mostKeysPerSecond ? undefined : doubled;
  }
  if (sane === undefined) return tooMuch > 1 ? tooMuch / 2 : undefined;
  return tooMuch / sane < closeEnough ? undefined : Math.sqrt(sane * tooMuch);
};

const climb = async (
  step: (keysPerSecond: number) => Promise<Step | undefined>,
  plan: Plan['ramp'],
) => {
  let sane: Step | undefined;
  let tooMuch: number | undefined;
  for (;;) {
    const keysPerSecond = nextPace(sane?.keysPerSecond, tooMuch, plan);
    if (keysPerSecond === undefined) return sane;
    const tried = await step(keysPerSecond);
    if (tried !== undefined && isSane(tried, plan)) sane = tried;
    else tooMuch = keysPerSecond;
  }
};

const takeStep = async (
  server: MeasuredServer,
  { people, seconds }: Plan['ramp'],
  keysPerSecond: number,
): Promise<Step> => {
  const tally = new Tally();
  const crowd = new Crowd(server.process.port, await server.openRoom(people), tally);
  await crowd.grow(people);
  await crowd.begin(typists);
  const type = (forSeconds: number) =>
    pace(typists * keysPerSecond, forSeconds, (key) => crowd.key(key % typists), restMs);
  await type(seconds / 4);
  const figures = await measureTyping({
    server,
    tally,
    title: `${keysPerSecond.toFixed()} keys/s`,
    type: () => type(seconds),
    quiet: (forMs) => crowd.quiet(forMs),
  });
  crowd.leave();
  return { ...figures, keysPerSecond };
};

/** A server that brings not even the first letters to everybody has been seen, once in twenty rounds. */
const undefinedIfNotHeard = (error: unknown): undefined => {
  if (!(error instanceof NotHeardError)) throw error;
  console.error(`  ${error.message}`);
};

export const ramp: Scenario = {
  says: 'one room, typing faster and faster: the fastest at which everybody hears everything at once',
  kinds: ['ours', 'y-websocket', 'hocuspocus', 'relay'],
  measure: async (kind, folder, { ramp: plan }) => {
    // Each step on a server of its own: one that fell behind is busy with that for a minute.
    const tryOnce = (keysPerSecond: number) =>
      withServer(kind, folder, (server) =>
        takeStep(server, plan, keysPerSecond).catch(undefinedIfNotHeard),
      );
    // Too much is what is too much twice: once may have been the machine.
    const step = async (keysPerSecond: number) => {
      const tried = await tryOnce(keysPerSecond);
      return tried !== undefined && isSane(tried, plan) ? tried : tryOnce(keysPerSecond);
    };
    return { ...((await climb(step, plan)) ?? { deliveredPerSecond: 0 }) };
  },
};
