// Text that Markdown is to print as it stands. Any ASCII punctuation may be escaped by a backslash;
// only what could be read as markup is, so that the source stays readable.

const anywhere = /[\\`*_[\]<>|~$]|&(?=#?\w+;)/g;
/** At the beginning of a line these begin a heading, quote, list, rule or underline of a heading. */
const atLineStart = /^[#>+\-=:]/;
const numberedItem = /^(\d{1,9})([.)])(?=\s|$)/;

export const escapeMarkdown = (text: string): string =>
  text.replace(anywhere, (character) => `\\${character}`);

/** White space at the ends of a line, and tabs in it, mean something of their own: they go. */
export const escapeLineStart = (line: string): string =>
  line.trim().replace(atLineStart, '\\$&').replace(numberedItem, '$1\\$2');

/** Inside the brackets of a link's address. */
export const escapeAddress = (href: string): string =>
  href.replace(
    /[()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A heading's line: hashes at its end would be taken off as its closing. */
export const escapeHeading = (text: string): string =>
  escapeLineStart(escapeMarkdown(text)).replace(/#+$/, '\\$&');
