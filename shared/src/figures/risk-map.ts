// The risk map: five steps of likelihood by five of impact, each risk by its reference in its square.
// The score stands in every square and a band has a shade of its own, so that no colour is needed.
import { type Risk, type RiskLevel, riskLevel, riskScore } from '../fields/risk-matrix.ts';
import { type Cell, textCell } from '../report/blocks.ts';
import { missing } from '../report/words-on-paper.ts';
import { fieldWords } from '../words/fields.ts';
import { figureWords } from '../words/figures.ts';
import { type Figure, makeFigure, named } from './figure.ts';
import { column, numberCell } from './figure-table.ts';
import { fitWords, widthOf } from './fit-words.ts';
import { figureWidth, ink, label, labels, lineHeight, rectangle } from './svg.ts';

const words = figureWords.en.riskMap;

export interface MappedRisk {
  readonly reference: string;
  readonly title: string;
  /** Undefined while it is not scored. */
  readonly risk?: Risk | undefined;
}

export interface RiskMap {
  /** Five steps, from the least to the most likely. */
  readonly likelihood: readonly string[];
  /** Five steps, from the least to the most harm. */
  readonly impact: readonly string[];
  readonly risks: readonly MappedRisk[];
}

const shades: Readonly<Record<RiskLevel, string>> = {
  low: '#ffffff',
  medium: '#e3e5e6',
  high: '#b8bcbf',
};

const steps = [1, 2, 3, 4, 5] as const;
const gridLeft = 128;
const gridTop = 78;
const squareWidth = (figureWidth - gridLeft - 2) / steps.length;
const padding = 7;
const scoreRoom = 24;
const leastLines = 2;
const mostLines = 6;

interface Square extends Risk {
  readonly lines: readonly string[];
}

/** Several to a line, as many as fit; beyond the last line they are counted. */
const linesOf = (references: readonly string[]): readonly string[] => {
  const room = squareWidth - 2 * padding;
  const lines: string[][] = [];
  for (const reference of references.flatMap((each) =>
    fitWords(each, { width: room, mostLines: 1 }),
  )) {
    const last = lines.at(-1);
    const fits = last !== undefined && widthOf([...last, reference].join(', ')) <= room;
    if (fits) last.push(reference);
    else lines.push([reference]);
  }
  if (lines.length <= mostLines) return lines.map((line) => line.join(', '));
  const shown = lines.slice(0, mostLines - 1);
  const more = references.length - shown.flat().length;
  return [...shown.map((line) => line.join(', ')), words.more(more)];
};

const squaresOf = ({ risks }: RiskMap): readonly Square[] =>
  steps.flatMap((likelihood) =>
    steps.map((impact) => {
      const here = risks.filter(
        ({ risk }) => risk?.likelihood === likelihood && risk.impact === impact,
      );
      return { likelihood, impact, lines: linesOf(here.map(({ reference }) => named(reference))) };
    }),
  );

interface Row {
  readonly likelihood: number;
  readonly top: number;
  readonly height: number;
}

/** The most likely at the top; each row as high as the fullest of its squares. */
const rowsOf = (squares: readonly Square[]): readonly Row[] => {
  let top = gridTop;
  return steps.toReversed().map((likelihood) => {
    const own = squares.filter((square) => square.likelihood === likelihood);
    const lines = own.reduce((most, square) => Math.max(most, square.lines.length), leastLines);
    const row = { likelihood, top, height: scoreRoom + lines * lineHeight + padding };
    top += row.height;
    return row;
  });
};

const leftOf = (impact: number): number => gridLeft + (impact - 1) * squareWidth;

const drawSquare = (square: Square, { top, height }: Row): string => {
  const x = leftOf(square.impact);
  const score = riskScore(square);
  const box = { x, y: top, width: squareWidth, height };
  return (
    rectangle(box, shades[riskLevel(score)], ink) +
    label(
      String(score),
      { x: x + squareWidth - padding, y: top + 16 },
      { anchor: 'end', size: 12 },
    ) +
    labels(square.lines, { x: x + padding, y: top + scoreRoom + lineHeight - 5 }, { bold: true })
  );
};

const stepWords = (step: number, names: readonly string[]): string =>
  `${step} ${named(names[step - 1] ?? '')}`;

const drawImpacts = (names: readonly string[], top: number): string =>
  steps
    .map((step) => {
      const lines = fitWords(stepWords(step, names), { width: squareWidth - 8, mostLines: 2 });
      const x = leftOf(step) + squareWidth / 2;
      return labels(lines, { x, y: top }, { anchor: 'middle' });
    })
    .join('') +
  label(
    words.impact,
    { x: gridLeft + (steps.length * squareWidth) / 2, y: top + 2 * lineHeight + 4 },
    { anchor: 'middle', bold: true },
  );

const drawLikelihood = ({ likelihood, top, height }: Row, names: readonly string[]): string => {
  const lines = fitWords(stepWords(likelihood, names), { width: gridLeft - 14, mostLines: 3 });
  const y = top + (height - lines.length * lineHeight) / 2 + lineHeight - 5;
  return labels(lines, { x: gridLeft - 10, y }, { anchor: 'end' });
};

const keyPlaces = { low: 0, medium: 150, high: 330 } as const;
const bands = ['low', 'medium', 'high'] as const;

const drawKey = (): string =>
  label(words.key, { x: 0, y: 16 }) +
  bands
    .map((band) => {
      const x = keyPlaces[band];
      const box = { x: x + 1, y: 27, width: 24, height: 14 };
      return rectangle(box, shades[band], ink) + label(words.bands[band], { x: x + 33, y: 39 });
    })
    .join('') +
  label(words.likelihood, { x: gridLeft - 10, y: gridTop - 8 }, { anchor: 'end', bold: true });

const draw = (map: RiskMap) => {
  const squares = squaresOf(map);
  const rows = rowsOf(squares);
  const bottom = rows.reduce((_, row) => row.top + row.height, gridTop);
  const drawn = rows.map(
    (row) =>
      drawLikelihood(row, map.likelihood) +
      squares
        .filter(({ likelihood }) => likelihood === row.likelihood)
        .map((square) => drawSquare(square, row))
        .join(''),
  );
  return {
    height: bottom + 3 * lineHeight + 12,
    shapes: [drawKey(), ...drawn, drawImpacts(map.impact, bottom + lineHeight)],
  };
};

interface Scored extends MappedRisk {
  readonly risk: Risk;
}

const isScored = (risk: MappedRisk): risk is Scored => risk.risk !== undefined;

const altOf = (scored: readonly Scored[], unscored: number): string => {
  const scores = scored.map(({ risk }) => riskScore(risk));
  const inBand = (level: RiskLevel) => scores.filter((score) => riskLevel(score) === level).length;
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const worst = scored.filter(({ risk }) => riskScore(risk) === highest);
  return [
    words.says(inBand('high'), inBand('medium'), inBand('low')),
    words.highest(
      worst.slice(0, 5).map(({ reference }) => named(reference)),
      highest,
    ),
    ...(unscored === 0 ? [] : [words.unscored(unscored)]),
  ].join(' ');
};

const cellsOf = ({ reference, title, risk }: Scored): readonly Cell[] => [
  textCell(named(reference)),
  textCell(named(title)),
  numberCell(risk.likelihood),
  numberCell(risk.impact),
  numberCell(
    riskScore(risk),
    `${riskScore(risk)} ${fieldWords.en.bands[riskLevel(riskScore(risk))]}`,
  ),
];

export const riskMapFigure = (map: RiskMap): Figure => {
  const scored = map.risks.filter(isScored);
  if (scored.length === 0) return missing(words.empty);
  const worstFirst = [...scored].sort((a, b) => riskScore(b.risk) - riskScore(a.risk));
  return makeFigure({
    title: words.title,
    alt: altOf(scored, map.risks.length - scored.length),
    drawing: draw(map),
    columns: [
      column(words.reference, 'reference', 2),
      column(words.risk, 'text', 6),
      column(words.likelihood, 'number'),
      column(words.impact, 'number'),
      column(words.score, 'number', 3),
    ],
    rows: worstFirst.map(cellsOf),
  });
};
