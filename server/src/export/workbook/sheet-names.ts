// Names of sheets that every spreadsheet program takes: short, without the signs that formulas and
// addresses are made of, and no two alike, in capitals or not.

const mostLetters = 31;
const unfit = /[[\]:*?/\\]/g;

const withoutSigns = (title: string): string =>
  title
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');

/** After a whole word, where that leaves enough of it to know it by. */
const cut = (name: string, length: number): string => {
  const start = name.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const word = name.length > length ? start.lastIndexOf(' ') : -1;
  return (word > length / 2 ? start.slice(0, word) : start).replace(/[' ]+$/, '');
};

/** Excel keeps this one for itself. */
const reserved = 'history';

/** Gives out names; each only once. */
export const sheetNames = (): ((title: string, otherwise: string) => string) => {
  const taken = new Set([reserved]);
  return (title, otherwise) => {
    const wanted = cut(withoutSigns(title), mostLetters) || otherwise;
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? '' : ` (${copy})`;
      const name = `${cut(wanted, mostLetters - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
};
