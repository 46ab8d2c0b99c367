// The list of kinds of check. What a template may say about one, and what is run, is derived from it.
import type { Template } from '../template.ts';
import type { CheckKindName, CheckSpecs } from './check.ts';
import type { CheckKind } from './check-kind.ts';
import { addsUpKind } from './kinds/adds-up.ts';
import { answerKind } from './kinds/answer.ts';
import { appraisalKind } from './kinds/appraisal.ts';
import { completeKind } from './kinds/complete.ts';
import { costSpreadKind } from './kinds/cost-spread.ts';
import { criteriaKind } from './kinds/criteria.ts';
import { differKind } from './kinds/differ.ts';
import { effortSharesKind } from './kinds/effort-shares.ts';
import { filledKind } from './kinds/filled.ts';
import { linkedFromKind } from './kinds/linked-from.ts';
import { linksKind } from './kinds/links.ts';
import { needWordingKind } from './kinds/need-wording.ts';
import { oneFilledKind } from './kinds/one-filled.ts';
import { optionSetKind } from './kinds/option-set.ts';
import { pairsKind } from './kinds/pairs.ts';
import { readableKind } from './kinds/readable.ts';
import { rowTotalKind } from './kinds/row-total.ts';
import { rowsKind } from './kinds/rows.ts';
import { strawManKind } from './kinds/straw-man.ts';
import { userVoiceKind } from './kinds/user-voice.ts';
import { wordingKind } from './kinds/wording.ts';

type KindsByName = { readonly [Name in CheckKindName]: CheckKind<Name> };

const kinds: KindsByName = {
  complete: completeKind,
  rows: rowsKind,
  filled: filledKind,
  'one-filled': oneFilledKind,
  answer: answerKind,
  'linked-from': linkedFromKind,
  pairs: pairsKind,
  'option-set': optionSetKind,
  'straw-man': strawManKind,
  'cost-spread': costSpreadKind,
  criteria: criteriaKind,
  'effort-shares': effortSharesKind,
  'adds-up': addsUpKind,
  'row-total': rowTotalKind,
  differ: differKind,
  wording: wordingKind,
  'need-wording': needWordingKind,
  'user-voice': userVoiceKind,
  appraisal: appraisalKind,
  readable: readableKind,
  links: linksKind,
};

/** A kind of which the spec is not known: it travels with the check whose kind found it. */
export type AnyCheckKind = Omit<
  CheckKind<CheckKindName>,
  'spec' | 'sections' | 'run' | 'examples'
> & {
  readonly spec: (...zod: Parameters<CheckKind<CheckKindName>['spec']>) => object;
  readonly sections: (spec: unknown, template: Template) => readonly string[];
  readonly run: (
    ...given: readonly [Parameters<CheckKind<CheckKindName>['run']>[0], unknown]
  ) => ReturnType<CheckKind<CheckKindName>['run']>;
  readonly examples: readonly {
    readonly name: string;
    readonly spec: CheckSpecs[CheckKindName];
    readonly content: CheckKind<CheckKindName>['examples'][number]['content'];
    readonly finds: readonly string[];
  }[];
};

/** The one place where a spec and its kind part: the check holds both, and was checked against the kind. */
export const checkKindNamed = (name: CheckKindName): AnyCheckKind =>
  kinds[name] as unknown as AnyCheckKind;

export const checkKinds: readonly AnyCheckKind[] = Object.values(kinds).map(({ kind }) =>
  checkKindNamed(kind),
);
