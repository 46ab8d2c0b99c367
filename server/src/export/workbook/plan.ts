// What the sheets of the workings have in common.
import type { Appraisal, OptionInput } from '@tday/shared/appraisal/appraisal-input';
import type { workbookWords } from '@tday/shared/words/workbook';

/** What every sheet of the workings is laid out from. */
export interface Plan {
  readonly appraisal: Appraisal;
  readonly options: readonly OptionInput[];
  /** As many as the longest line has. */
  readonly years: readonly string[];
  /** The name in the workbook of each sheet. */
  readonly names: Readonly<Record<keyof typeof workbookWords.en.sheets, string>>;
}
