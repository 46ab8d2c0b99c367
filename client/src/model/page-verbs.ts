// What a test of a page says that somebody does in it.
import type { Content } from '@tday/shared/content';
import { proseJson } from '@tday/shared/prose';
import { appendJson } from '@tday/shared/prose-fragment';
import { statement } from './small-workshop.ts';
import type { OpenWorkshop } from './workshop-state.ts';

export const contentOf = (page: OpenWorkshop): Content => page.state.getState().copy.content;

/** Adds words to the text of the small day. */
export const say = (page: OpenWorkshop, words: string): void => {
  const fragment = contentOf(page).fragment(statement);
  if (fragment) appendJson(fragment, proseJson(words));
};
