// Prints a report as one PDF that is PDF/A-2a and PDF/UA-1 at once. The same report gives the same
// bytes wherever the same build of Typst sets it. Setting blocks its thread for a second or so, so
// this is called in a worker.
import type { Report } from '@tday/shared/report/blocks';
import { openAssets, type PdfAssets } from './assets.ts';
import { declareConformance } from './declare-conformance.ts';
import { engines, openFirstThatLoads } from './engines.ts';
import { layOut } from './lay-out.ts';
import { openTypefaces, type Typefaces } from './typefaces.ts';
import type { EngineName, TypstEngine } from './typst-engine.ts';

interface Press {
  readonly faces: Typefaces;
  readonly engine: TypstEngine;
}

export interface PdfOptions {
  /** Which build of Typst; without it the native one, or its twin where that cannot be loaded. */
  readonly engine?: EngineName;
}

/** Opening fonts and engine takes longer than setting a page, so each is opened once a thread. */
const presses = new Map<EngineName | 'any', Promise<Press>>();

const openEngine = (assets: PdfAssets, name: EngineName | 'any'): Promise<TypstEngine> =>
  name === 'any'
    ? openFirstThatLoads(assets, [engines.native, engines.wasm])
    : engines[name](assets);

const openPress = async (name: EngineName | 'any'): Promise<Press> => {
  const assets = openAssets();
  return { faces: openTypefaces(assets), engine: await openEngine(assets, name) };
};

const pressOf = (name: EngineName | 'any'): Promise<Press> => {
  const open = presses.get(name) ?? openPress(name);
  presses.set(name, open);
  // What could not be opened once is tried again for the next report.
  open.catch(() => presses.delete(name));
  return open;
};

export const printPdf = async (
  report: Report,
  { engine }: PdfOptions = {},
): Promise<Uint8Array> => {
  const press = await pressOf(engine ?? 'any');
  const paper = JSON.stringify(layOut(report, press.faces));
  return declareConformance(press.engine.typeset(new TextEncoder().encode(paper)));
};
