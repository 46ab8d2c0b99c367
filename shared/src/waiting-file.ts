// The file of what waits on a device: words that never reached the room, for the facilitator to bring in.
// JSON that a person can read too: who, from which workshop, and the words, before the bytes. Whatever
// comes back as such a file is hostile until it was read.
import * as buffer from 'lib0/buffer';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Refusal } from './commands.ts';
import { type DocName, docNames } from './content-names.ts';
import { isParticipantId, type ParticipantId, type WorkshopId } from './ids.ts';
import { isRecord } from './is-record.ts';
import { refuse } from './permissions.ts';
import { waitingFileWords } from './words/waiting-file.ts';

/** One answer in words, as it stood on the device. */
export interface WaitingText {
  /** The title of its section, and its label there. */
  readonly section: string;
  readonly label: string;
  readonly words: string;
}

export interface WaitingFile {
  readonly workshop: { readonly id: WorkshopId; readonly title: string };
  /** Whose words they are. */
  readonly participant: { readonly id: ParticipantId; readonly name: string };
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
  readonly texts: readonly WaitingText[];
  /** For each document the Yjs update (v1) of what the room may lack. */
  readonly edits: { readonly [Name in DocName]?: Uint8Array };
}

const format = 'transformation-day-waiting';
const version = 1;

/** Characters; a day of one person's writing is a hundredth of it. */
export const largestWaitingFile = 8 * 1_024 * 1_024;
const mostTexts = 2_000;
const longestLine = 200;

const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);

/** What is to be written into the file. */
export const makeWaitingFile = ({ workshop, participant, at, texts, edits }: WaitingFile): string =>
  JSON.stringify(
    {
      format,
      version,
      says: waitingFileWords.en.says,
      workshop,
      participant,
      at: new Date(at).toISOString(),
      texts,
      edits: Object.fromEntries(
        docNames.flatMap((name) => {
          const bytes = edits[name];
          return bytes === undefined ? [] : [[name, buffer.toBase64(bytes)]];
        }),
      ),
    },
    null,
    2,
  );

/** Reads what is said to be such a file, brought in to a workshop; whether its bytes can be taken, only the room knows. */
export const readWaitingFile = (text: unknown, workshop: WorkshopId): WaitingFile | Refusal => {
  if (typeof text !== 'string') return refuse('file-not-ours');
  if (text.length > largestWaitingFile) return refuse('file-too-large');
  const raw = parse(text);
  if (!isRecord(raw) || raw['format'] !== format) return refuse('file-not-ours');
  if (raw['version'] !== version) return refuse('file-newer');
  const { workshop: of } = raw;
  if (!isRecord(of) || of['id'] !== workshop) return refuse('file-of-another-workshop');
  return readParts(raw, { id: workshop, title: line(of['title']) }) ?? refuse('file-broken');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readParts = (
  raw: Readonly<Record<string, unknown>>,
  workshop: WaitingFile['workshop'],
): WaitingFile | undefined => {
  const participant = readParticipant(raw['participant']);
  const edits = readEdits(raw['edits']);
  const at = typeof raw['at'] === 'string' ? Date.parse(raw['at']) : Number.NaN;
  if (participant === undefined || edits === undefined || Number.isNaN(at)) return undefined;
  return { workshop, participant, at, texts: readTexts(raw['texts']), edits };
};

const readParticipant = (raw: unknown): WaitingFile['participant'] | undefined => {
  if (!isRecord(raw)) return undefined;
  const { id, name } = raw;
  return typeof id === 'string' && isParticipantId(id) ? { id, name: line(name) } : undefined;
};

/** Undefined if there are none, or if any cannot be read. */
const readEdits = (raw: unknown): WaitingFile['edits'] | undefined => {
  if (!isRecord(raw)) return undefined;
  const edits: { [Name in DocName]?: Uint8Array } = {};
  for (const name of docNames) {
    const encoded = raw[name];
    if (encoded === undefined) continue;
    if (typeof encoded !== 'string' || !isBase64(encoded)) return undefined;
    edits[name] = buffer.fromBase64(encoded);
  }
  return Object.keys(edits).length === 0 ? undefined : edits;
};

/** For people alone: what is no text is left out. */
const readTexts = (raw: unknown): readonly WaitingText[] => {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, mostTexts).flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one['words'] !== 'string') return [];
    const { section, label, words } = one;
    return [{ section: line(section), label: line(label), words: cleanText(words) }];
  });
};

const line = (raw: unknown): string =>
  typeof raw === 'string' ? cleanLine(raw).slice(0, longestLine) : '';
