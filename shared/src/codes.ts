// The codes that people read off a wall and type: join codes, and rejoin codes for another device.
import type { JoinCode, RandomBytes, RejoinCode } from './ids.ts';

/** No vowels, so no words by accident; nothing that is mistaken for something else (0 O, 1 I L, 5 S, 2 Z, 8 B). */
const joinCodeAlphabet = 'CDFGHJKMNPQRTVWXY34679';
const joinCodeLength = 6;

/** Even chances for every letter: bytes past the last whole multiple of the alphabet are thrown away. */
const pick = (alphabet: string, count: number, random: RandomBytes): string => {
  const fair = 256 - (256 % alphabet.length);
  let picked = '';
  while (picked.length < count) {
    for (const byte of random(count)) {
      if (byte < fair && picked.length < count) picked += alphabet.charAt(byte % alphabet.length);
    }
  }
  return picked;
};

export const makeJoinCode = (random: RandomBytes): JoinCode =>
  pick(joinCodeAlphabet, joinCodeLength, random) as JoinCode;

/** Reads a code as typed: any case, spaces and dashes ignored; undefined if it cannot be one. */
export const readJoinCode = (typed: string): JoinCode | undefined => {
  const code = typed.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
  const fits =
    code.length === joinCodeLength && [...code].every((c) => joinCodeAlphabet.includes(c));
  return fits ? (code as JoinCode) : undefined;
};

/** Shown as two groups of three: K7M-4PX. */
export const formatJoinCode = (code: JoinCode): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** Short, plain, and not like each other. */
const rejoinWords = [
  'ACORN',
  'ANCHOR',
  'APPLE',
  'ARROW',
  'BADGE',
  'BAMBOO',
  'BASKET',
  'BEACON',
  'BISCUIT',
  'BRIDGE',
  'BUCKET',
  'BUTTON',
  'CABIN',
  'CAMEL',
  'CANDLE',
  'CARPET',
  'CASTLE',
  'CHERRY',
  'CLOVER',
  'COBALT',
  'COMET',
  'COPPER',
  'CORAL',
  'COTTON',
  'CRAYON',
  'CRYSTAL',
  'DAISY',
  'DESERT',
  'DOLPHIN',
  'DRAGON',
  'EAGLE',
  'EMBER',
  'FALCON',
  'FEATHER',
  'FERRY',
  'FOREST',
  'FOSSIL',
  'GARDEN',
  'GARLIC',
  'GECKO',
  'GINGER',
  'GLACIER',
  'GRANITE',
  'GUITAR',
  'HAMMER',
  'HARBOUR',
  'HAZEL',
  'HEDGE',
  'HERON',
  'HONEY',
  'ISLAND',
  'IVORY',
  'JACKET',
  'JASMINE',
  'JIGSAW',
  'KAYAK',
  'KETTLE',
  'KITE',
  'LADDER',
  'LAGOON',
  'LANTERN',
  'LEMON',
  'LILAC',
  'LIZARD',
  'MAGNET',
  'MANGO',
  'MAPLE',
  'MARBLE',
  'MEADOW',
  'MELON',
  'MIRROR',
  'MITTEN',
  'MUFFIN',
  'NECTAR',
  'NUTMEG',
  'OCEAN',
  'OLIVE',
  'ORCHID',
  'OTTER',
  'PADDLE',
  'PANDA',
  'PAPER',
  'PARROT',
  'PEBBLE',
  'PENCIL',
  'PEPPER',
  'PICNIC',
  'PILLOW',
  'PLANET',
  'POCKET',
  'POTTERY',
  'PUZZLE',
  'QUARTZ',
  'RABBIT',
  'RADISH',
  'RIBBON',
  'RIVER',
  'ROCKET',
  'SADDLE',
  'SAFFRON',
  'SANDAL',
  'SHADOW',
  'SILVER',
  'SPARROW',
  'SPIRAL',
  'SUMMIT',
  'SUNSET',
  'TEAPOT',
  'THISTLE',
  'TIGER',
  'TIMBER',
  'TOFFEE',
  'TULIP',
  'TUNNEL',
  'VALLEY',
  'VELVET',
  'VIOLIN',
  'WALNUT',
  'WHISTLE',
  'WILLOW',
  'WINDOW',
  'WINTER',
  'YELLOW',
  'ZEBRA',
  'ZIPPER',
  'PUFFIN',
  'RAVEN',
  'SALMON',
] as const;

/** Four digits and a word, to write on a card: 4821-KITE. */
export const makeRejoinCode = (random: RandomBytes): RejoinCode => {
  const [byte = 0] = random(1);
  return `${pick('0123456789', 4, random)}-${rejoinWords[byte % rejoinWords.length]}` as RejoinCode;
};

export const readRejoinCode = (typed: string): RejoinCode | undefined => {
  const [, digits, word] = /^(\d{4})[\s-]*([A-Z]+)$/.exec(typed.trim().toUpperCase()) ?? [];
  return digits === undefined || word === undefined
    ? undefined
    : (`${digits}-${word}` as RejoinCode);
};
