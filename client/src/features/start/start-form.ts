// What a facilitator types in order to start a workshop, and what can be wrong with it. What only the
// server knows, it says; its reason tells beside which box the sentence belongs.
import { cleanLine } from '@tday/shared/clean-text';
import { startWords } from '@tday/shared/words/start';
import type { Marking } from '@tday/shared/workshop';
import type { NotDone } from './server-answers.ts';

export interface StartAnswers {
  readonly title: string;
  readonly name: string;
  readonly marking: Marking;
  readonly place: string;
  readonly hostCode: string;
}

export type StartFault = { readonly field: keyof StartAnswers | 'button'; readonly says: string };

export const emptyAnswers: StartAnswers = {
  title: '',
  name: '',
  marking: 'OFFICIAL',
  place: '',
  hostCode: '',
};

const words = startWords.en.form;
const most = { title: 120, name: 80, place: 120 };

const lengthOf = (typed: string): number => [...cleanLine(typed)].length;

/** All at once, in the order of the boxes. */
export const faultsOf = (answers: StartAnswers, asksHostCode: boolean): readonly StartFault[] => {
  const [title, name, place] = [answers.title, answers.name, answers.place].map(lengthOf);
  const found: readonly (StartFault | false)[] = [
    title === 0 && { field: 'title', says: words.nameNeeded },
    isOver(title, most.title) && { field: 'title', says: words.nameTooLong(most.title) },
    name === 0 && { field: 'name', says: words.yourNameNeeded },
    isOver(name, most.name) && { field: 'name', says: words.yourNameTooLong(most.name) },
    isOver(place, most.place) && { field: 'place', says: words.placeTooLong(most.place) },
    asksHostCode &&
      answers.hostCode.trim() === '' && { field: 'hostCode', says: words.hostCodeNeeded },
  ];
  return found.filter((fault) => fault !== false);
};

const isOver = (length: number | undefined, limit: number): boolean =>
  length !== undefined && length > limit;

const fieldOfReason: Readonly<Record<string, StartFault['field']>> = {
  'title-needed': 'title',
  'title-too-long': 'title',
  'name-needed': 'name',
  'name-too-long': 'name',
  'wrong-host-code': 'hostCode',
  'too-many-tries': 'hostCode',
};

export const faultOfRefusal = ({ problem, refused = '' }: NotDone): StartFault => ({
  field: fieldOfReason[refused] ?? 'button',
  says: problem,
});
