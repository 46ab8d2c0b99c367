// At which value of an input the answer turns.
import { roundHalfUp } from '../../appraisal/rounding.ts';
import type { Case } from '../../case/case.ts';
import { type CaseSwitch, faultsOfTests, switchesOf } from '../../case/tests-of-case.ts';
import { formatNumber } from '../../fields/amount.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type TableBlock, textCell } from '../blocks.ts';
import { column, shareCell, titled } from './cells.ts';

const words = numbersWords.en;

const withUnit = (value: number, unit: string): string =>
  `${formatNumber(roundHalfUp(value, 2))}${unit === '%' ? '%' : ` ${unit}`}`.trim();

/** Of what is assumed; for a driver the value that it has then: "3.15 minutes". */
const shownSwitch = ({ value, driver }: CaseSwitch): string =>
  driver === undefined
    ? withUnit(100 * (1 + value.change), '%')
    : withUnit(driver.value, driver.driver.unit);

const switchedTo = ({ against }: CaseSwitch): string =>
  against === undefined ? words.switches.nothing : words.switches.asGood(against.reference);

export const switchesTable = (read: Case): TableBlock => ({
  kind: 'table',
  caption: titled(words.switches.title, faultsOfTests(read)),
  columns: [
    column(words.switches.input, 'text'),
    column(words.switches.assumed, 'text'),
    column(words.switches.value, 'text'),
    column(words.switches.change, 'percent'),
    column(words.switches.outcome, 'text'),
  ],
  rowHeaders: true,
  rows: switchesOf(read).map((found) => ({
    cells: [
      textCell(found.name),
      textCell(
        found.driver === undefined
          ? '100%'
          : withUnit(found.driver.driver.driver.central, found.driver.driver.unit),
      ),
      textCell(shownSwitch(found)),
      shareCell(found.value.change),
      textCell(switchedTo(found)),
    ],
  })),
});
