// What stands around a section that people write in.

import { someNames } from './some-names.ts';

export const sectionWords = {
  en: {
    whatGoodLooksLike: 'What good looks like',
    example: 'For example:',
    othersHere: (names: readonly string[]) =>
      `${someNames(names)} ${names.length === 1 ? 'is' : 'are'} here now`,
  },
} as const;
