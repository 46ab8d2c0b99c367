// The built part for browsers: where it lies, its page, and the names that the build gave to the files of
// its two entries.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ClientFiles {
  readonly folder: string;
  /** The page of the app. */
  readonly page: string;
  readonly join: {
    readonly scripts: readonly string[];
    readonly styles: readonly string[];
  };
  /** What the room needs, to be fetched quietly while a name is being typed. */
  readonly room: readonly string[];
}

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** A chunk and everything that it imports at once, each file one time. */
const filesOf = (manifest: Manifest, key: string, seen = new Set<string>()): readonly string[] => {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  const imported = (chunk.imports ?? []).flatMap((other) => filesOf(manifest, other, seen));
  return [chunk.file, ...(chunk.css ?? []), ...imported].map((file) => file.replace(/^\/?/, '/'));
};

/** What the build calls the parts that a room loads, the first one first. */
const roomEntries = ['index', 'OpenedWorkshop', 'RoomScreens', 'MountedEditor'];

const filesNamed = (manifest: Manifest, name: string): readonly string[] => {
  const keys = Object.keys(manifest).filter((key) => manifest[key]?.name === name);
  return [...new Set(keys.flatMap((key) => filesOf(manifest, key)))];
};

const isStyle = (file: string): boolean => file.endsWith('.css');

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Undefined where nothing has been built. */
export const readClientFiles = async (folder: string): Promise<ClientFiles | undefined> => {
  try {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const manifest: Manifest = JSON.parse(
      await readFile(join(folder, '.vite/manifest.json'), 'utf8'),
    );
    const joining = filesNamed(manifest, 'join');
    return {
      folder,
      page,
      join: {
        scripts: joining.filter((file) => !isStyle(file)).slice(0, 1),
        styles: joining.filter(isStyle),
      },
      room: [...new Set(roomEntries.flatMap((name) => filesNamed(manifest, name)))],
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
