// A check as a template holds it: what it looks at, how much it matters, and what to do next. What each
// kind may say is listed here, so that a template knows nothing of how checks are run.
import type { Severity, WordingRule } from './wording/rules.ts';

/** Only the rows whose choice is one of these; an answer of yes or no is `yes` or `no`. */
export interface RowsWhere {
  readonly field: string;
  readonly is: readonly string[];
}

/** For kinds that look at the whole workshop and ask nothing more. */
type NoCheckSpec = Readonly<Record<never, never>>;

/** What a template says about a check, by its kind. */
export interface CheckSpecs {
  /** Sections in which every field that is not optional is filled. */
  readonly complete: { readonly sections: readonly string[] };
  /** A register with enough rows, and not too many. */
  readonly rows: {
    readonly register: string;
    readonly least: number;
    readonly most?: number;
    readonly where?: RowsWhere;
  };
  /** Fields that every row fills. */
  readonly filled: {
    readonly register: string;
    readonly fields: readonly string[];
    readonly where?: RowsWhere;
  };
  /** Fields of which every row fills at least one: what is met points at something that shows it. */
  readonly 'one-filled': {
    readonly register: string;
    readonly fields: readonly string[];
    readonly where?: RowsWhere;
  };
  /** An answer of a form, or of every row of a register, that is one of these, where one is given. */
  readonly answer: {
    readonly section: string;
    readonly field: string;
    /** Options of the choice; an answer of yes or no is `yes` or `no`. */
    readonly is: readonly string[];
  };
  /** Every row is pointed at by a row of another register. */
  readonly 'linked-from': {
    readonly register: string;
    readonly where?: RowsWhere;
    readonly from: string;
    /** The link of `from` that points here. */
    readonly by: string;
    /** Only these rows of `from` count. */
    readonly fromWhere?: RowsWhere;
  };
  /** A row for every pair of rows of two other registers, such as a score for each supplier and criterion. */
  readonly pairs: {
    readonly register: string;
    readonly first: string;
    /** The link of `register` to `first`. */
    readonly firstBy: string;
    readonly second: string;
    readonly secondBy: string;
    /** Only these rows of `second` count. */
    readonly secondWhere?: RowsWhere;
    readonly least: number;
    readonly most?: number;
  };
  /** Enough real options, among them today and the least that would do. */
  readonly 'option-set': {
    readonly register: string;
    readonly standing: string;
    readonly businessAsUsual: string;
    readonly doMinimum: string;
    readonly least: number;
  };
  /** Options that were put up to be knocked down. */
  readonly 'straw-man': {
    readonly register: string;
    readonly standing: string;
    readonly businessAsUsual: string;
    readonly preferred: string;
    readonly for: string;
    readonly against: string;
  };
  /** An option far dearer than the others with little said for it, or one that costs nothing at all. */
  readonly 'cost-spread': {
    readonly register: string;
    readonly standing: string;
    readonly businessAsUsual: string;
    readonly for: string;
    readonly costs: string;
    /** The link of `costs` to the option, and its amounts. */
    readonly option: string;
    readonly amounts: string;
  };
  /** Acceptance criteria that can be measured or seen. */
  readonly criteria: {
    readonly register: string;
    readonly fields: readonly string[];
    readonly where?: RowsWhere;
  };
  /** Priorities by effort: what is not this time is left out. */
  readonly 'effort-shares': {
    readonly register: string;
    readonly priority: string;
    readonly effort: string;
    readonly must: string;
    readonly should: string;
    readonly could: string;
    /** Percent of the effort that the musts may take at most. */
    readonly mostMust: number;
  };
  /** Shares that add up. */
  readonly 'adds-up': {
    readonly register: string;
    readonly field: string;
    readonly total: number;
  };
  /** Numbers of a row that make another one of it. */
  readonly 'row-total': {
    readonly register: string;
    readonly fields: readonly string[];
    readonly total: string;
  };
  /** Two numbers of a row that are not the same, such as where it stands and where it should be. */
  readonly differ: {
    readonly register: string;
    readonly field: string;
    readonly other: string;
  };
  /** Sentences that can be tested. */
  readonly wording: {
    readonly section: string;
    readonly fields: readonly string[];
    /** `requirement`: every rule. `text`: only what is unfinished. */
    readonly as: 'requirement' | 'text';
    /** The words of the label that a sentence may go on from: "The service shall". */
    readonly opening?: string;
    /** Which rows ask for a quality, and so need a number. */
    readonly quality?: RowsWhere;
    /** Criteria that may give the number. */
    readonly criteria?: readonly string[];
    /** Acronyms that everybody here knows. */
    readonly glossary?: readonly string[];
    readonly except?: readonly WordingRule[];
  };
  /** Needs that name a person, no solution, and a reason of their own. */
  readonly 'need-wording': {
    readonly register: string;
    readonly who: string;
    readonly need: string;
    readonly why: string;
    readonly glossary?: readonly string[];
  };
  /** Needs that a person who uses the service wrote, or that evidence stands behind. */
  readonly 'user-voice': { readonly register: string; readonly evidence: string };
  /** Figures that hang together: what the calculator warns of, for templates that compute. */
  readonly appraisal: {
    /** The form that says which option is preferred, and its field that says why. */
    readonly recommendation?: string;
    readonly why?: string;
  };
  /** Answers that can be read as what they should be. */
  readonly readable: NoCheckSpec;
  /** Links that lead to a row that is there, and never round in a circle. */
  readonly links: NoCheckSpec;
}

export type CheckKindName = keyof CheckSpecs;

interface CheckBasics {
  readonly id: string;
  /** What holds when it passes: "Every must has a criterion that can be tested". */
  readonly title: string;
  /** The part of the document, or the case, under which it is shown. */
  readonly group: string;
  readonly severity: Severity;
  /** One sentence: what to do next where it fails. */
  readonly next: string;
}

export type CheckOf<Kind extends CheckKindName> = CheckBasics & {
  readonly kind: Kind;
} & CheckSpecs[Kind];

/** A check of any kind. */
export type Check = { readonly [Kind in CheckKindName]: CheckOf<Kind> }[CheckKindName];

/** A gate that some checks open together: "Ready as a strategic outline case". */
export interface Readiness {
  readonly title: string;
  readonly checks: readonly string[];
}
