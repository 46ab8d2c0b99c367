// What checks say: what is wrong in one place, and what to do about it there.
import type { WordingRule } from '../checks/wording/rules.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** "Decisions, Actions or Evidence". */
const anyOf = (labels: readonly string[]): string =>
  [labels.slice(0, -1).join(', '), ...labels.slice(-1)].filter((part) => part !== '').join(' or ');

/** How a rule of wording says what it found; `words` are as they stand in the text. */
const wording: Readonly<Record<WordingRule, (words: readonly string[]) => string>> = {
  placeholder: (words) => `${quoted(words)} stands where words are still missing: write them.`,
  'ambiguous-combinator': (words) => `${quoted(words)} can mean one, the other or both: say which.`,
  'open-ended': (words) => `${quoted(words)} has no end: name everything that is meant.`,
  'need-generic-user': (words) =>
    `${quoted(words)} could be anybody: say what kind of person has this need.`,
  'need-solution': (words) =>
    `${quoted(words)} is one way to do it: say what the person has to get done.`,
  'need-circular': () => 'The reason says the need again: say what it is good for.',
  'weak-word': (words) =>
    `${quoted(words)} means something else to each reader: say it in a number or as something that can be seen.`,
  'vague-verb': (words) => `Nobody can test ${quoted(words)}: say what is done, step by step.`,
  'escape-clause': (words) =>
    `${quoted(words)} lets whoever builds it off: say exactly when it holds.`,
  multiple: (words) =>
    `${quoted(words)} joins two requirements: split it, so that each can be met on its own.`,
  unrealistic: (words) =>
    `Nobody can promise ${quoted(words)}: say how much is enough, and how it is measured.`,
  'modal-should': (words) =>
    `${quoted(words)} is a weak duty: write “shall”, and set the priority.`,
  'pronoun-subject': (words) => `${quoted(words)} does not say who or what: name it.`,
  unmeasurable: () => 'A quality with no number: say how much, here or in its criterion.',
  'no-subject': () =>
    'Nobody is said to do it: begin with who or what, such as “The service shall”.',
  'too-long': () => 'More than one sentence, or more than 35 words: split it.',
  solution: (words) =>
    `${quoted(words)} is a product: say what it has to do, so that others can offer it too.`,
  acronym: (words) => `${quoted(words)} is not explained: write it out once.`,
  absolute: (words) =>
    `${quoted(words)} allows not one exception: say how often is enough, or why it has to be so.`,
  passive: (words) => `${quoted(words)} does not say who does it.`,
  negative: (words) =>
    `${quoted(words)} is hard to test: say what happens in its place, if you can.`,
};

export const checkWords = {
  en: {
    wording,
    severities: { error: 'To mend', warning: 'To look at again', note: 'To know' },
    notWritten: (label: string) => `${label} is not written yet.`,
    noRows: (title: string, singular: string) =>
      `${title} has no row yet: add the first ${singular}.`,
    tooFewRows: (found: number, least: number, singular: string) =>
      `There are ${found} of at least ${least}: add another ${singular}.`,
    tooManyRows: (found: number, most: number) =>
      `There are ${found} and at most ${most} can be meant: put some of them off, or leave them out.`,
    noneWritten: (labels: readonly string[]) =>
      `Nothing is written under ${anyOf(labels)}: one of them is enough.`,
    otherAnswer: (label: string, answer: string) => `${label}: the answer is “${answer}”.`,
    noPair: (first: string, second: string) =>
      `Nothing is there for “${first}” and “${second}”: add a row.`,
    fewPairs: (first: string, second: string, found: number, least: number) =>
      `For “${first}” and “${second}” there are ${found} of at least ${least}: add another row.`,
    manyPairs: (first: string, second: string, found: number, most: number) =>
      `For “${first}” and “${second}” there are ${found}, and ${most} is the most: take out what does not hold.`,
    rowTotal: (label: string, found: string, sum: string) =>
      `${label} is ${found}, and its parts make ${sum}: look at all of them again.`,
    sameNumbers: (label: string, other: string, number: string) =>
      `${label} and ${other} are both ${number}: nothing lies between them, so look at both again.`,
    noNote: (label: string) => `${label} does not say where it comes from: add a note.`,
    notLinkedFrom: (register: string) =>
      `Nothing in ${register} leads here: link it, or say why not.`,
    fewOptions: (found: number, least: number) =>
      `${found} of at least ${least} options are there: add an honest one.`,
    sameOption: 'Another option has the same name: say in which way they differ.',
    noToday:
      'Business as usual is not among the options: add it, as what the others are held against.',
    noMinimum: 'No option is the least that meets the core needs: add a do minimum.',
    nothingFor: 'Nothing is said for this option: say what is good about it, or leave it out.',
    nothingForToday:
      'Nothing is said for carrying on as today: say what it keeps, such as no change and no cost of change.',
    nothingAgainstPreferred:
      'Nothing is said against the preferred option: say what it costs or risks.',
    farDearer: (times: string) =>
      `It costs ${times} times what the others do and little is said for it: say what it brings, or leave it out.`,
    noCost: 'No cost is written for this option: an option that is free looks like none.',
    noCriterion: 'No criterion says how it will be tested: write given, when, then.',
    notObservable:
      'What should then be so can be neither measured nor seen: give a number, or a state that somebody can look at.',
    noEffort: 'The effort is not written: the shares by priority are wrong without it.',
    tooManyMusts: (share: string, most: number) =>
      `Musts take ${share} of the effort; ${most}% is the most that leaves room when something slips. Make a must that has a way round it a should.`,
    fewCoulds: (share: string) =>
      `Coulds take ${share} of the effort; about 20% is what gives when time runs out.`,
    addsUpTo: (found: string, total: string) => `They add up to ${found}: make it ${total}.`,
    noUser:
      'Nobody who uses the service wrote this need, and no evidence stands behind it: ask somebody who has it, or say how it is known.',
    unreadable: (label: string, words: string, expected: string) =>
      `${label} holds “${words}”, which cannot be read and counts as nothing. ${expected}.`,
    linkGone: (label: string) => `${label} leads to a row that was removed: take the link out.`,
    linkLoop: (label: string) =>
      `${label} is part of a circle of links that leads back to where it began: take one of them out.`,
    share: (percent: number) => `${Math.round(percent)}%`,
  },
} as const;
