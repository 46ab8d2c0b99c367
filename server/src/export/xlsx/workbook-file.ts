// workbook.xml: the sheets in order, what repeats on printed pages, and that everything is worked out anew
// when the file is opened.
import { fixedName } from '../workbook/formula.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { element, escapeText, xmlFile } from '../xml.ts';
import { relationNamespace, spreadsheetNamespace } from './sheet-xml.ts';

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const rowsOf = ({ name, headRows }: Sheet): string => `${quoted(name)}!$1:$${headRows}`;

/** By this name, screen readers know which row and column are the headings of a sheet. */
const titleRegion = ({ name, rows, widths }: Sheet, number: number): string => {
  const last = { row: Math.max(0, rows.length - 1), column: Math.max(0, widths.length - 1) };
  const corner = fixedName(last).replaceAll('$', '').toLowerCase();
  return element(
    'definedName',
    { name: `TitleRegion${number}.a1.${corner}.${number}` },
    escapeText(`${quoted(name)}!$A$1`),
  );
};

const definedNames = ({ sheets }: Workbook): string =>
  element(
    'definedNames',
    {},
    ...sheets.map((sheet, index) => titleRegion(sheet, index + 1)),
    ...sheets.map((sheet, index) =>
      element(
        'definedName',
        { name: '_xlnm.Print_Titles', localSheetId: index },
        escapeText(rowsOf(sheet)),
      ),
    ),
  );

export const workbookFile = (workbook: Workbook): string =>
  xmlFile(
    element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element(
        'sheets',
        {},
        ...workbook.sheets.map(({ name }, index) =>
          element('sheet', { name, sheetId: index + 1, 'r:id': `sheet${index + 1}` }),
        ),
      ),
      definedNames(workbook),
      element('calcPr', { calcId: 0, fullCalcOnLoad: 1 }),
    ),
  );
