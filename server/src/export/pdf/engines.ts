// Chooses the build of Typst: the native one, and where it cannot be loaded its twin in WebAssembly.
import type { PdfAssets } from './assets.ts';
import { openNativeEngine } from './native-engine.ts';
import type { EngineName, OpenEngine, TypstEngine } from './typst-engine.ts';
import { openWasmEngine } from './wasm-engine.ts';

export const engines: Readonly<Record<EngineName, OpenEngine>> = {
  native: openNativeEngine,
  wasm: openWasmEngine,
};

/** Loading fails where npm has no native build for the platform; any other fault is one of ours. */
export const openFirstThatLoads = async (
  assets: PdfAssets,
  openers: readonly [OpenEngine, ...OpenEngine[]],
): Promise<TypstEngine> => {
  const failures: unknown[] = [];
  for (const open of openers) {
    try {
      return await open(assets);
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new AggregateError(failures, 'no build of Typst can be loaded on this machine');
};
