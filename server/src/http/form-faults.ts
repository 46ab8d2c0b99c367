// Which field of the form of a newcomer each problem is about: all that is missing at once.
import { joinWords } from '@tday/shared/words/join';
import type { FormFault } from './pages/form-parts.ts';
import type { Typed } from './pages/join-page.ts';
import type { Problem } from './problem.ts';

const { groupNeeded, nameNeeded } = joinWords.en.form;

export const newcomerFaults = (problem: Problem, { name }: Typed): readonly FormFault[] => {
  if (problem.refused === 'name-needed') return [{ field: 'name', says: nameNeeded }];
  if (problem.refused !== 'group-needed') return [{ field: 'name', says: problem.says }];
  const choose = { field: 'describes', says: groupNeeded };
  return name.trim() === '' ? [{ field: 'name', says: nameNeeded }, choose] : [choose];
};
