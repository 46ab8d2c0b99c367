import { expect, test } from 'vitest';
import { openAssets } from './assets.ts';
import { figureForPaper } from './svg-figure.ts';
import { openTypefaces } from './typefaces.ts';

const page = { faces: openTypefaces(openAssets()), width: 400, size: 10 };
const figure = (inner: string, width = 640, height = 320) =>
  figureForPaper({ svg: `<svg viewBox="0 0 9 9">${inner}</svg>`, width, height }, page);

test('a figure wider than the column, or nearly as wide, is set as wide as the column', () => {
  expect(figure('', 1600, 800)).toMatchObject({ width: 400, height: 200 });
  expect(figure('', 400, 200)).toMatchObject({ width: 400, height: 200 });
});

test('a small figure keeps its size and a tall one fits the page', () => {
  expect(figure('', 100, 80)).toMatchObject({ width: 75, height: 60 });
  expect(figure('', 500, 5000).height).toBe(520);
});

test('fonts of the machine that a figure names are replaced by ours', () => {
  const { svg } = figure(
    `<text font-family="Arial, 'Comic Sans'" style="font-family: Arial; fill: red">Cost</text>`,
  );
  expect(svg).not.toMatch(/Arial|Comic/);
  expect(svg).toContain('style="font-family:Report Noto Sans; fill: red"');
});

test('words that the main font lacks name the font that has them, in one piece', () => {
  expect(figure('<text>الخدمة</text>').svg).toContain(
    '<text><tspan font-family="Report Amiri">الخدمة</tspan></text>',
  );
});
