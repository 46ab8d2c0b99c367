// What stands around a section that people write in.

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const mostNamed = 5;

export const sectionWords = {
  en: {
    whatGoodLooksLike: 'What good looks like',
    example: 'For example:',
    othersHere: (names: readonly string[]) => {
      const more = names.length - mostNamed;
      const named = more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names;
      return `${listed(named)} ${names.length === 1 ? 'is' : 'are'} here now`;
    },
  },
} as const;
