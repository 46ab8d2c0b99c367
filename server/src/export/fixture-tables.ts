// The tables of the fixture: words and lists in cells, numbers of every kind with totals, many columns.
import {
  type Block,
  type Cell,
  type Column,
  type ListBlock,
  paragraph,
  type TableBlock,
  text,
  textCell,
} from '@tday/shared/report/blocks';

export const words = (sentence: string): Block => paragraph(text(sentence));
export const list = (ordered: boolean, ...items: readonly (readonly Block[])[]): ListBlock => ({
  kind: 'list',
  ordered,
  items,
});
export const item = (sentence: string, ...more: readonly Block[]): readonly Block[] => [
  words(sentence),
  ...more,
];

export const column = (title: string, kind: Column['kind'] = 'text', weight = 1): Column => ({
  title,
  kind,
  weight,
});

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

const pounds = (number: number): Cell => {
  const [whole = '0', pence = '00'] = Math.abs(number).toFixed(2).split('.');
  const sign = number < 0 ? '\u2212' : '';
  return { ...textCell(`${sign}£${grouped(whole)}.${pence}`), value: { kind: 'money', number } };
};
const percent = (number: number): Cell => ({
  ...textCell(`${number}%`),
  value: { kind: 'percent', number },
});
const plain = (number: number): Cell => ({
  ...textCell(grouped(String(number))),
  value: { kind: 'number', number },
});
const day = (iso: string, shown: string): Cell => ({
  ...textCell(shown),
  value: { kind: 'date', iso },
});

/** `markup` is text that tries to be something else; `arabic` runs the other way. */
export const requirements = (markup: string, arabic: string): TableBlock => ({
  kind: 'table',
  caption: 'Requirements in scope',
  columns: [
    column('Reference', 'reference', 1),
    column('Requirement', 'text', 4),
    column('Priority', 'text', 1),
    column('Due', 'date', 1.5),
  ],
  rowHeaders: true,
  rows: [
    {
      id: 'r-r-001',
      cells: [
        textCell('R-001'),
        {
          blocks: [
            words('Letters are sorted by topic.'),
            list(false, item('By post'), item('By email')),
          ],
        },
        textCell('Must'),
        day('2027-03-31', '31 March 2027'),
      ],
    },
    {
      id: 'r-r-002',
      cells: [textCell('R-002'), textCell(markup), textCell('Should'), textCell('')],
    },
    {
      id: 'r-r-003',
      cells: [textCell('R-003'), textCell(arabic), textCell('Could'), textCell('')],
    },
  ],
});

export const costs: TableBlock = {
  kind: 'table',
  caption: 'Costs by year, real prices',
  columns: [
    column('Year', 'text', 1),
    column('Staff', 'money', 1),
    column('Licences', 'money', 1),
    column('Net', 'money', 1),
    column('Uplift', 'percent', 1),
    column('Letters', 'number', 1),
  ],
  rowHeaders: true,
  rows: [
    {
      cells: [
        textCell('2027-28'),
        pounds(411_250.5),
        pounds(90_000),
        pounds(-501_250.5),
        percent(41),
        plain(120_000),
      ],
    },
    {
      cells: [
        textCell('2028-29'),
        pounds(250_000),
        pounds(90_000),
        pounds(340_000),
        percent(3.5),
        plain(98_500),
      ],
    },
  ],
  totals: [
    textCell('Total'),
    pounds(661_250.5),
    pounds(180_000),
    pounds(-161_250.5),
    textCell(''),
    plain(218_500),
  ],
};

const wideTitles = [
  'Reference',
  'Risk',
  'Likelihood',
  'Impact',
  'Score',
  'Mitigation',
  'Owner',
  'Proximity',
];
export const wide: TableBlock = {
  kind: 'table',
  caption: 'Risk register, all columns',
  columns: wideTitles.map((title, index) =>
    column(
      title,
      index === 0 ? 'reference' : index === 4 ? 'number' : 'text',
      index === 1 || index === 5 ? 3 : 1,
    ),
  ),
  rowHeaders: true,
  rows: [1, 2, 3].map((n) => ({
    cells: [
      textCell(`K-00${n}`),
      textCell('The model is less accurate on handwritten letters than on typed ones'),
      textCell('Possible'),
      textCell('Major'),
      plain(n * 4),
      textCell('Officers confirm each result; measure on a sample each week'),
      textCell('Service owner'),
      textCell('Near'),
    ],
  })),
};
