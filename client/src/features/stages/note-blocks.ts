// A facilitator's notes as a template's author writes them: plain lines, and lists with dashes, whose
// items may go on over indented lines.

export type NoteBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const bullet = /^\s*[-*]\s+/;

const addLine = (blocks: readonly NoteBlock[], line: string): readonly NoteBlock[] => {
  const before = blocks.at(-1);
  const text = line.replace(bullet, '').trim();
  if (bullet.test(line)) {
    return before?.kind === 'list'
      ? [...blocks.slice(0, -1), { kind: 'list', items: [...before.items, text] }]
      : [...blocks, { kind: 'list', items: [text] }];
  }
  if (before?.kind === 'list' && /^\s/.test(line)) {
    const items = [...before.items.slice(0, -1), `${before.items.at(-1)} ${text}`];
    return [...blocks.slice(0, -1), { kind: 'list', items }];
  }
  return [...blocks, { kind: 'line', text }];
};

export const noteBlocks = (text: string): readonly NoteBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .reduce(addLine, []);
