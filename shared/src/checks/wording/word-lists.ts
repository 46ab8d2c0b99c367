// What the rules of wording need to know of a language. Small letters; a phrase is words with one space
// between them, and is found with dashes between its words too.

export interface WordLists {
  readonly placeholders: readonly string[];
  readonly escapeClauses: readonly string[];
  readonly openEnded: readonly string[];
  readonly combinators: readonly string[];
  /** Words with a slash that mean one thing. */
  readonly allowedSlashes: readonly string[];
  readonly weakWords: readonly string[];
  /** Words that are weak only before a number, where they are part of plain sentences otherwise. */
  readonly weakBeforeNumber: readonly string[];
  /** Phrases that hold a weak word and are not weak: "how many". */
  readonly soundPhrases: readonly string[];
  readonly vagueVerbs: readonly string[];
  readonly absolutes: readonly string[];
  /** What nobody can promise in full or in none: "100% secure", "zero errors". */
  readonly neverWhole: readonly string[];
  readonly neverNone: readonly string[];
  /** Verbs of which "never" promises too much. */
  readonly neverVerbs: readonly string[];
  readonly negatives: readonly string[];
  /** The verbs of duty that say it firmly, and those that do not. */
  readonly duties: readonly string[];
  readonly softDuties: readonly string[];
  /** Months and the like that are written as a soft duty is: "May 2027". */
  readonly softDutyNames: readonly string[];
  readonly beForms: readonly string[];
  readonly participleEndings: readonly string[];
  readonly irregularParticiples: readonly string[];
  readonly notParticiples: readonly string[];
  readonly pronouns: readonly string[];
  /** Pronouns that may also stand before their noun: "this service". */
  readonly pointers: readonly string[];
  readonly articles: readonly string[];
  readonly joiners: readonly string[];
  readonly longJoiners: readonly string[];
  readonly actions: readonly string[];
  /** What stands between a verb and the thing it is done to. */
  readonly determiners: readonly string[];
  readonly infinitive: readonly string[];
  readonly products: readonly string[];
  readonly solutions: readonly string[];
  readonly genericUsers: readonly string[];
  /** Words that carry no meaning of their own. */
  readonly stopWords: readonly string[];
  readonly knownAcronyms: readonly string[];
  readonly numberWords: readonly string[];
  /** Verbs that say what can be seen afterwards: "access is refused". */
  readonly stateVerbs: readonly string[];
  /** A need on one line: who, what and why. */
  readonly need: RegExp;
}
