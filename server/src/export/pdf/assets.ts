// Where the template and the fonts lie. They are read at run time, both from the source tree and from
// the bundle in dist, so the folder is looked for upwards from wherever this code runs.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const templateName = 'report.typ';

/** The nearest `assets` folder with a template in it, at or above `from`. */
export const findAssets = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    const assets = join(folder, 'assets');
    if (existsSync(join(assets, templateName))) return assets;
    if (folder === dirname(folder)) {
      throw new Error(`no folder assets with ${templateName} at or above ${from}`);
    }
  }
};

export interface PdfAssets {
  readonly folder: string;
  readonly templateFile: string;
  readonly template: string;
  readonly font: (name: string) => Uint8Array;
}

export const openAssets = (): PdfAssets => {
  const folder = findAssets(dirname(fileURLToPath(import.meta.url)));
  const templateFile = join(folder, templateName);
  return {
    folder,
    templateFile,
    template: readFileSync(templateFile, 'utf8'),
    font: (name) => readFileSync(join(folder, 'fonts', name)),
  };
};
