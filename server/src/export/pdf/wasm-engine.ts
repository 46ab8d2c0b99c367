// The same Typst in WebAssembly: slower, and with no choice of a PDF standard, but it runs wherever
// Node does and can reach neither files nor network. It remembers every layout it ever made, about
// 75 MB for 40 pages, and can only be made to forget by ending its thread.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import type { PdfAssets } from './assets.ts';
import { loadFonts } from './typefaces.ts';
import { dataFile, TypesettingError, type TypstEngine } from './typst-engine.ts';

const templatePath = '/report.typ';
const pdfArtifact = 1;
const diagnosticsAsObjects = 3;

const loadModule = async () => {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  await typst.default({ module_or_path: await readFile(file) });
  return typst;
};

const openCompiler = async (assets: PdfAssets): Promise<TypstCompiler> => {
  const typst = await loadModule();
  const resolver = new typst.TypstFontResolverBuilder();
  for (const font of loadFonts(assets)) resolver.add_raw_font(font);
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  compiler.set_fonts(await resolver.build());
  compiler.add_source(templatePath, assets.template);
  return compiler;
};

interface Artifact {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly unknown[];
}

export const openWasmEngine = async (assets: PdfAssets): Promise<TypstEngine> => {
  const compiler = await openCompiler(assets);
  return {
    typeset: (report) => {
      compiler.map_shadow(`/${dataFile}`, report);
      const world = compiler.snapshot('/', templatePath, undefined);
      try {
        const { result, diagnostics }: Artifact = world.get_artifact(
          pdfArtifact,
          diagnosticsAsObjects,
        );
        if (result !== undefined) return result;
        throw new TypesettingError(diagnostics ?? []);
      } finally {
        world.free();
        compiler.unmap_shadow(`/${dataFile}`);
      }
    },
  };
};
