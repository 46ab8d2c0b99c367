// The colour of a person's caret and initials: dark enough for white words on it, the same on every
// screen, never the yellow of our own focus.

const colours = [
  '#16548a',
  '#106165',
  '#54319f',
  '#98285d',
  '#982828',
  '#7a3c1c',
  '#484949',
  '#083d29',
  '#0f7a52',
  '#806f00',
  '#b7592a',
  '#ca357c',
] as const;

export const personColour = (id: string): string => {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return colours[sum % colours.length] ?? colours[0];
};
