// Makes words fit into the width that a figure has for them: broken into lines, and cut short with a
// sign of it. The whole of them stands in the figure's table.
import { boldFactor, emsOf } from '../letter-widths.ts';
import { fontSize } from './svg.ts';

/** The paper's own font is wider than Arial. */
const widestFont = 1.12;

export const widthOf = (words: string, bold = false): number =>
  emsOf(words) * fontSize * widestFont * (bold ? boldFactor : 1);

const cutSign = '…';

/** The longest beginning that fits, whole characters only. */
const beginning = (words: string, width: number, bold: boolean): string => {
  let fits = '';
  for (const letter of words) {
    if (widthOf(fits + letter, bold) > width) break;
    fits += letter;
  }
  return fits;
};

/** Words without a place to break them at, in pieces that fit. */
const piecesOf = (word: string, width: number, bold: boolean): readonly string[] => {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest, bold) > width) {
    const piece = beginning(rest, width, bold) || rest.slice(0, 1);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
};

const linesOf = (words: string, width: number, bold: boolean): readonly string[] => {
  const lines: string[] = [];
  for (const word of words.split(' ').flatMap((each) => piecesOf(each, width, bold))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** Whole words, where there is one that fits. */
const cutLine = (line: string, room: number, bold: boolean): string => {
  const start = beginning(line, room, bold);
  const atWord =
    start === line || line[start.length] === ' ' ? start.length : start.lastIndexOf(' ');
  return (atWord > 0 ? start.slice(0, atWord) : start).trimEnd();
};

export interface Room {
  readonly width: number;
  readonly mostLines: number;
  readonly bold?: boolean;
}

/** Letters beyond these never fit anywhere, and would only take time. */
const mostLetters = 400;

export const fitWords = (
  words: string,
  { width, mostLines, bold = false }: Room,
): readonly string[] => {
  const lines = linesOf(words.slice(0, mostLetters), width, bold);
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  const room = width - widthOf(cutSign, bold);
  return [...lines.slice(0, mostLines - 1), `${cutLine(last, room, bold)}${cutSign}`];
};
