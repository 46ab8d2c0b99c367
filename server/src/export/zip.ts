// One zip file, the same bytes whenever and wherever it is made.
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Not packed: for what must be readable at a fixed place in the file. */
  readonly stored?: boolean;
}

/** Built from local parts, because fflate writes local ones; noon, so that no time zone leaves 1980. */
const fixedDate = new Date(1980, 0, 2, 12);
// 3 in a zip's "made by" is Unix; left at 0, every platform writes the same.
const sameOnAllPlatforms = { mtime: fixedDate, os: 0, attrs: 0 } as const;

export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Zippable = {};
  for (const { path, content, stored } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[path] = [bytes, { ...sameOnAllPlatforms, level: stored === true ? 0 : 6 }];
  }
  return zipSync(files);
};
