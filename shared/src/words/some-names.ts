// Names in a sentence: the first few, and how many more.

const mostNamed = 5;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const someNames = (names: readonly string[]): string => {
  const more = names.length - mostNamed;
  return listed(more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names);
};
