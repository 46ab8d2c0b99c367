// Paints the drawing of a figure as a PNG, for office programs that show no SVG: resvg in WebAssembly, with
// the fonts of the PDF and no others, so that the same drawing gives the same bytes on every machine.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Paint } from './export/format.ts';
import { openAssets } from './export/pdf/assets.ts';

/** Sharp on paper: the figure is as wide as a column of text, which then has 240 dots to the inch. */
const dotsAPixel = 2.5;

const faces = [
  'NotoSans-Regular.ttf',
  'NotoSans-Bold.ttf',
  'Amiri-Regular.ttf',
  'Amiri-Bold.ttf',
  'NotoSansHebrew-Regular.ttf',
  'NotoSansHebrew-Bold.ttf',
  'NotoSansSymbols-Regular.ttf',
];
const family = 'Noto Sans';

const openPainter = async (): Promise<Paint> => {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(file));
  const assets = openAssets();
  const fontBuffers = faces.map((face) => assets.font(face));
  return (svg) => {
    const painter = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: dotsAPixel },
      font: { fontBuffers, defaultFontFamily: family, sansSerifFamily: family },
    });
    const image = painter.render();
    try {
      return image.asPng();
    } finally {
      image.free();
      painter.free();
    }
  };
};

let opened: Promise<Paint> | undefined;

/** Opened once: the module may be started only once in a thread. */
export const painter = (): Promise<Paint> => {
  opened ??= openPainter();
  return opened;
};
