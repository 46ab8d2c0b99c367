// How much the checks found in a row, said in the table before one opens the row.
import { isOpen } from '@tday/shared/checks/finding';
import type { RowId } from '@tday/shared/ids';
import { checkMarkWords } from '@tday/shared/words/check-marks';
import { useFindingsInRow } from '../use-checks.ts';

export const RowMark = ({ section, row }: { readonly section: string; readonly row: RowId }) => {
  const open = useFindingsInRow({ section, row }).filter(isOpen).length;
  return open === 0 ? null : <span className="tday-row-mark">{checkMarkWords.en.row(open)}</span>;
};
