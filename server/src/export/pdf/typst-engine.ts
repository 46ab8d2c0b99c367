// What turns the template and its data into pages. There are two builds of the same Typst: a native
// one, and one in WebAssembly for platforms that have no native build.
import type { PdfAssets } from './assets.ts';

export type EngineName = 'native' | 'wasm';

export interface TypstEngine {
  /** A tagged PDF 1.7. Blocks the thread until it is done. */
  readonly typeset: (data: Uint8Array) => Uint8Array;
}

export type OpenEngine = (assets: PdfAssets) => Promise<TypstEngine>;

export const dataFile = 'report.json';

/** The template or its data are at fault: nothing that a person did in the workshop can cause it. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';

  constructor(diagnostics: readonly unknown[], options?: ErrorOptions) {
    super(`the report could not be typeset: ${JSON.stringify(diagnostics)}`, options);
  }
}
