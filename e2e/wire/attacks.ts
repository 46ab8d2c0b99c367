// What somebody who knows the protocol would send to harm a room: every attack that a Yjs server is known
// to suffer from, as frames, and how each must end the line that it comes from.
import { frameType, step1Frame, updateFrame } from '@tday/shared/protocol';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { statementName } from './socket-line.ts';

export interface Attack {
  readonly name: string;
  readonly ending: string;
  /** How many of its updates are taken, being no more than an honest page may send. */
  readonly taken?: number;
  /** `victim`: a colleague's doc, whose client id everybody knows. `own`: an id that nobody has. */
  frames(victim: Y.Doc, own: number): readonly (Uint8Array | string)[];
}

type Write = (encoder: encoding.Encoder) => void;

const bytes = (write: Write): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const numbers = (values: readonly number[]): Uint8Array =>
  bytes((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });

const times = <One>(count: number, make: (index: number) => One): readonly One[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** One client's structs from clock 0; nothing is deleted. */
const block = (client: number, structs: readonly Write[]): Uint8Array =>
  bytes((encoder) => {
    for (const value of [1, structs.length, client, 0]) encoding.writeVarUint(encoder, value);
    for (const write of structs) write(encoder);
    encoding.writeVarUint(encoder, 0);
  });

/** Content of a kind right under a top-level name. */
const under =
  (name: string, kind: number, content: Write): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, kind);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, name);
    content(encoder);
  };

const element =
  (name: string): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, 3);
    encoding.writeVarString(encoder, name);
  };

/** Each inside the one before it. */
const nest = (client: number, depth: number): readonly Write[] =>
  times(depth, (index) =>
    index === 0
      ? under(statementName, 7, element('listItem'))
      : (encoder: encoding.Encoder) => {
          encoding.writeUint8(encoder, 7);
          for (const value of [0, client, index - 1]) encoding.writeVarUint(encoder, value);
          element('listItem')(encoder);
        },
  );

const nestedValue = (client: number, depth: number): Uint8Array =>
  block(client, [
    (encoder) => {
      encoding.writeUint8(encoder, 8 | 0x20);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'values:problem');
      encoding.writeVarString(encoder, '-/statement');
      encoding.writeVarUint(encoder, 1);
      for (let level = 0; level < depth; level++) {
        encoding.writeUint8(encoder, 117);
        encoding.writeVarUint(encoder, 1);
      }
      encoding.writeUint8(encoder, 126);
    },
  ]);

const subdocument = under(statementName, 9, (encoder) => {
  encoding.writeVarString(encoder, 'guid');
  encoding.writeAny(encoder, {});
});

/** An update that hangs on something that nobody has. */
const hanging = (client: number): Uint8Array =>
  block(client, [
    (encoder) => {
      encoding.writeUint8(encoder, 0x80 | 4);
      for (const value of [987_654, 3]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, 'x');
    },
  ]);

const deletesOf = (client: number, ranges: number): Uint8Array =>
  numbers([0, 1, client, ranges, ...times(ranges, (index) => [index * 2, 1]).flat()]);

const presence = (states: number): Uint8Array =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, frameType.awareness);
    const inner = bytes((one) => {
      encoding.writeVarUint(one, states);
      for (let client = 1; client <= states; client++) {
        encoding.writeVarUint(one, client);
        encoding.writeVarUint(one, 1);
        encoding.writeVarString(one, '{}');
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });

const one = (update: Uint8Array): readonly Uint8Array[] => [updateFrame(update)];
const thrice = (update: Uint8Array): readonly Uint8Array[] => times(3, () => updateFrame(update));

export const attacks: readonly Attack[] = [
  {
    name: 'a count of 32 million structs in seven bytes',
    ending: '4400 broken-frame',
    frames: () => one(numbers([1, 32_000_000, 1, 0])),
  },
  {
    name: "thirteen bytes at a colleague's next clock",
    ending: '4403 refused',
    frames: ({ clientID, store }) =>
      one(numbers([1, 1, clientID, Y.getState(store, clientID), 0, 10_000, 0])),
  },
  {
    name: "words under a colleague's client id",
    ending: '4403 refused',
    frames: (victim) => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(victim));
      copy.clientID = victim.clientID;
      const vector = Y.encodeStateVector(copy);
      copy.getXmlFragment(statementName).push([new Y.XmlElement('paragraph')]);
      return one(Y.encodeStateAsUpdate(copy, vector));
    },
  },
  {
    name: 'a clock that jumps, again and again',
    ending: '4500 out-of-step',
    frames: (_, own) => thrice(numbers([1, 1, own, 1_000_000, 0, 1, 0])),
  },
  {
    name: 'hundreds of updates that hang on something that nobody has',
    ending: '4500 out-of-step',
    frames: (_, own) => times(300, (index) => updateFrame(hanging(own + index))),
  },
  {
    name: 'deletes of somebody who never wrote',
    ending: '4500 out-of-step',
    frames: () => thrice(deletesOf(987_654, 20_000)),
  },
  {
    name: 'more deletes than an update may hold',
    ending: '4413 too-large',
    frames: () => one(deletesOf(987_654, 100_000)),
  },
  {
    name: 'more client ids than an update may hold',
    ending: '4413 too-large',
    frames: (_, own) =>
      one(numbers([50_000, ...times(50_000, (client) => [1, own + client, 0, 0, 1]).flat(), 0])),
  },
  {
    name: 'one new client id after the other',
    ending: '4413 too-large',
    taken: 16,
    frames: (_, own) =>
      times(30, (client) => updateFrame(numbers([1, 1, own + client, 0, 0, 1, 0]))),
  },
  {
    name: 'blocks nested 3,000 deep',
    ending: '4400 broken-frame',
    frames: (_, own) => one(block(own, nest(own, 3_000))),
  },
  {
    name: 'a value nested 5,000 deep',
    ending: '4400 broken-frame',
    frames: (_, own) => one(nestedValue(own, 5_000)),
  },
  {
    name: '20,000 top-level names',
    ending: '4413 too-large',
    frames: (_, own) =>
      one(
        block(
          own,
          times(20_000, (index) => under(`name ${index}`, 7, element('p'))),
        ),
      ),
  },
  {
    name: 'a top-level name that nobody knows',
    ending: '4403 refused',
    frames: (_, own) => one(block(own, [under('notes', 7, element('p'))])),
  },
  {
    name: 'documents inside the document',
    ending: '4400 broken-frame',
    frames: (_, own) =>
      one(
        block(
          own,
          times(1_000, () => subdocument),
        ),
      ),
  },
  {
    name: 'presence of 100,000',
    ending: '4400 broken-frame',
    frames: () => [presence(100_000)],
  },
  {
    name: 'a frame larger than any',
    ending: '4413 too-large',
    frames: () => [new Uint8Array(17_000_000).fill(1, 1, 2)],
  },
  {
    name: 'asking for everything, again and again',
    ending: '4529 too-fast',
    frames: () => times(500, () => step1Frame(new Uint8Array([0]))),
  },
  {
    name: 'more frames than anybody types',
    ending: '4529 too-fast',
    frames: () => times(1_000, () => updateFrame(numbers([0, 0]))),
  },
  { name: 'text', ending: '4400 broken-frame', frames: () => ['hello'] },
];
