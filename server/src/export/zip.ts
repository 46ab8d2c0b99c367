// One zip file, the same bytes whenever and wherever it is made.
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Not packed: for what must be readable at a fixed place in the file. */
  readonly stored?: boolean;
}

/** Built from local parts, because fflate writes local ones; noon, so that no time zone leaves 1980. */
const fixedDate = (): Date => new Date(1980, 0, 2, 12);

export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Zippable = {};
  for (const { path, content, stored } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[path] = [bytes, { mtime: fixedDate(), level: stored === true ? 0 : 6 }];
  }
  return zipSync(files);
};
