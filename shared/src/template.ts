// A template: the plan of a kind of workshop, as data. Written in YAML, checked by
// schema/template-schema.ts, copied into every workshop that is started from it.
import type { AppraisalParameters } from './appraisal/parameters.ts';
import type { HelperPlan } from './buying/helper-plan.ts';
import type { ProcurementRules } from './buying/procurement-rules.ts';
import type { AppraisalPlan } from './case/appraisal-plan.ts';
import type { Check, Readiness } from './checks/check.ts';
import type { AnyField } from './fields/index.ts';
import type { TracePart, TracePlan } from './trace/trace-plan.ts';

/** The nine kinds of work that a stage can ask of a room, and a pause from it. */
export const stageKinds = [
  'brief',
  'silent-write',
  'round-robin',
  'group',
  'edit-together',
  'vote',
  'discuss',
  'read-back',
  'sign',
  'break',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** For whom a participant speaks. Balance in the room is counted by group. */
export const groupIds = ['civil-servant', 'user', 'technologist', 'other'] as const;
export type GroupId = (typeof groupIds)[number];

export interface Group {
  readonly id: GroupId;
  /** As a person picks it when joining: "I work in government". */
  readonly label: string;
  /** As a heading over the people of that group: "Civil servants". */
  readonly plural: string;
}

/** What the facilitator says, does and watches for; nobody else sees it. */
export interface Script {
  readonly say: string;
  readonly do?: string;
  readonly watch?: string;
}

export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly kind: StageKind;
  readonly minutes: number;
  /** One sentence to the whole room: what to do now. */
  readonly task: string;
  readonly script: Script;
  /** The sections that are open for writing while this stage is. */
  readonly sections: readonly string[];
}

/** Help for whoever writes: never printed in a document. */
export interface Guidance {
  /** What to write here. */
  readonly write: string;
  readonly good: string;
  /** One short example. */
  readonly example: string;
}

interface SectionBasics {
  readonly id: string;
  readonly title: string;
  readonly guidance: Guidance;
  readonly fields: readonly AnyField[];
  /**
   * `everyone` (the default), or `no-suppliers`: technologists, whose firms may bid, neither see nor
   * write it. It lives in the workshop's second Y.Doc, which is never sent to them.
   */
  readonly audience?: 'everyone' | 'no-suppliers';
  /** What is worked out beside the section from its own answers, such as a procurement route. */
  readonly helper?: HelperPlan;
}

/** A section that is filled in once. */
export interface FormSection extends SectionBasics {
  readonly kind: 'form';
}

/** A section with as many rows as the room needs. */
export interface RegisterSection extends SectionBasics {
  readonly kind: 'register';
  /** What one row is called: "requirement". */
  readonly singular: string;
  /** One to three capitals: R gives ... */
  readonly prefix: string;
  /** The field whose words name a row in links and headings; a prose field. */
  readonly titleField: string;
  /**
   * Rows that stand there when a workshop starts, such as the points of a checklist: for each, answers
   * by field. Values as their field types keep them, prose as plain words.
   */
  readonly rows?: readonly PlacedRow[];
}

export type PlacedRow = Readonly<Record<string, PlacedAnswer>>;
export type PlacedAnswer = string | number | boolean | readonly string[];

export type Section = FormSection | RegisterSection;

/** The tables that are computed. */
export const numbersKinds = [
  'basis',
  'options',
  'options-in-brief',
  'optimism-bias',
  'by-year',
  'risks',
  'sensitivity',
  'switching-values',
  'cash',
] as const;
export type NumbersKind = (typeof numbersKinds)[number];

/** The figures that are drawn from the numbers of the options. */
export const caseFigureKinds = ['net-value', 'cash-flow', 'benefits'] as const;
export type CaseFigureKind = (typeof caseFigureKinds)[number];

/** A figure drawn from what was written. What it reads is named, so that a check can find it missing. */
export type FigurePart =
  /** The rows of a register by one of its risk matrices. */
  | { readonly figure: 'risk-map'; readonly register: string; readonly risk: string }
  /** The effort of a register's rows by their priority: must, should or could. */
  | {
      readonly figure: 'priorities';
      readonly register: string;
      readonly priority: string;
      readonly effort: string;
    }
  /** Who was in the room, by group. */
  | { readonly figure: 'balance' }
  /** What the options come to: needs an `appraisal`. */
  | { readonly figure: CaseFigureKind };

/** Which rows of a register are shown, where not all are. */
export interface RegisterPick {
  /** Only rows whose choice in a field is this one. */
  readonly where?: { readonly field: string; readonly is: string };
  /** In order of a field, the highest first. */
  readonly highest?: string;
  readonly most?: number;
}

/** What a document can show that is known of the workshop as a whole. */
export const shownKinds = ['participants', 'checks', 'decision'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** One part of a document's outline. */
export type OutlinePart =
  | { readonly heading: string; readonly parts: readonly OutlinePart[] }
  | { readonly text: string }
  /** The fields of a form, in order; each under its label. */
  | { readonly form: string; readonly fields?: readonly string[] }
  /**
   * The rows of a register. `table`: one row each, with the columns named. `records`: one heading
   * each, for rows with more to say than a line of a table can hold. `list`: what each is called.
   */
  | ({
      readonly register: string;
      readonly as?: 'table' | 'records' | 'list';
      readonly fields?: readonly string[];
      /**
       * Whether a table adds up its money at the foot. It is asked for, because a sum over rows that
       * stand for different options is a wrong number.
       */
      readonly totals?: boolean;
    } & RegisterPick)
  /** Who was in the room; how the checks stand; or a place for whoever decides to sign. */
  | { readonly show: ShownKind }
  /** What is computed from the records, as a table. */
  | { readonly numbers: NumbersKind }
  | FigurePart
  | TracePart
  /** What the helper of a section works out; by the id of the section. */
  | { readonly helper: string };

export interface DocumentPlan {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** One page, whatever was written: what is longer is cut. */
  readonly onePage?: boolean;
  readonly outline: readonly OutlinePart[];
}

export interface Template {
  readonly id: string;
  readonly version: number;
  /** BCP 47 tag of the language that the template is written in. */
  readonly language: string;
  readonly title: string;
  /** What the day makes and for whom, in one or two sentences. */
  readonly says: string;
  /** Local time of day at which the first stage begins, HH:MM. */
  readonly starts: string;
  readonly groups: readonly Group[];
  readonly stages: readonly Stage[];
  readonly sections: readonly Section[];
  readonly documents: readonly DocumentPlan[];
  /** Where the numbers of the options lie; without it, nothing is computed. */
  readonly appraisal?: AppraisalPlan;
  /** Which registers and links make the trace; without it, none is shown. */
  readonly trace?: TracePlan;
  /** The rates in force when the workshop was started: put into its copy, never written in a file. */
  readonly parameters?: AppraisalParameters;
  /** What should hold when the day is done, in the order in which the day gets there. */
  readonly checks?: readonly Check[];
  /** What some of the checks together make ready for. */
  readonly readiness?: readonly Readiness[];
  /**
   * The rules of buying in force as the template was read: a workshop keeps those that it was started
   * with. Not written in a template's file, but taken from the parameter files beside it.
   */
  readonly procurement?: ProcurementRules;
}

export const findSection = (template: Template, id: string): Section | undefined =>
  template.sections.find((section) => section.id === id);

export const findRegister = (template: Template, id: string): RegisterSection | undefined => {
  const section = findSection(template, id);
  return section?.kind === 'register' ? section : undefined;
};

export const findField = (section: Section, id: string): AnyField | undefined =>
  section.fields.find((field) => field.id === id);

export const stageIndex = (template: Template, id: string): number =>
  template.stages.findIndex((stage) => stage.id === id);

export const templateMinutes = (template: Template): number =>
  template.stages.reduce((sum, stage) => sum + stage.minutes, 0);
