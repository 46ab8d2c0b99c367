// The content as it would be with some answers and rows otherwise: what it was before, or what if. The
// content itself is not touched.
import { answerKey } from '../content-names.ts';
import type { Address, ContentView } from '../content-view.ts';
import type { RowId } from '../ids.ts';

export interface Alterations {
  readonly answers?: readonly { readonly address: Address; readonly raw: unknown }[];
  /** The rows of a register, in place of those that it has. */
  readonly rows?: { readonly section: string; readonly rows: readonly RowId[] };
}

const keyOf = (address: Address): string => `${address.section}/${answerKey(address)}`;

export const alterContent = (
  content: ContentView,
  { answers = [], rows }: Alterations,
): ContentView => {
  const altered = new Map(answers.map(({ address, raw }) => [keyOf(address), raw]));
  return {
    rows: (section) => (section === rows?.section ? rows.rows : content.rows(section)),
    raw: (address) => {
      const key = keyOf(address);
      return altered.has(key) ? altered.get(key) : content.raw(address);
    },
  };
};
