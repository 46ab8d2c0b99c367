// Text from anywhere, made safe to print in any format: XML allows no control characters and no half
// of a surrogate pair, and a single one would spoil the whole file.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(forbidden, '')
    .replace(loneSurrogate, '\uFFFD');

/** The same on one line, with runs of white space folded and the ends trimmed. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
