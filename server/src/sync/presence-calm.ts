// How much of who is where a room is told: the more people are in it, the less often, and the less.
import type { Role } from '@tday/shared/workshop';

/** So many are told of in one tick: of more, each tick tells those who have waited longest. */
export const mostMoves = 200;

/** Above so many people, where an observer is looking concerns nobody; that they are here still does. */
const calmAbove = 50;
/** Above so many, nobody could follow where each of them is. */
const crowdAbove = 300;

/** While the server has much to do: what people write goes first. */
const ticksPerStrain = 4;
const longestWaitMs = 400;

/** `strainMs`: how long the server works from one beat to the next. */
export const tickMs = (people: number, strainMs: number): number =>
  calmTickMs(people) + Math.min(ticksPerStrain * strainMs, longestWaitMs);

const calmTickMs = (people: number): number => {
  if (people <= 30) return 100;
  return people <= 100 ? 250 : 1_000;
};

/** In a crowd, those who come in together first get what they lack, and are then told together who is there. */
const crowdWelcomeMs = 250;

/** Until whoever comes into a room of so many is told who is there. */
export const welcomeMs = (lines: number): number => (lines <= calmAbove ? 0 : crowdWelcomeMs);

/** Whether of somebody it is told where they are, and not only that they are here. */
export const showsPlace = (role: Role, people: number): boolean => {
  if (people > crowdAbove) return false;
  return people <= calmAbove || role !== 'observer';
};
