// settings.xml: the headings of each sheet stay in view.
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { element, escapeText } from '../xml.ts';
import { odsFile } from './ods-file.ts';

const item = (name: string, type: 'short' | 'int' | 'string', value: string | number): string =>
  element(
    'config:config-item',
    { 'config:name': name, 'config:type': type },
    escapeText(String(value)),
  );

/** As LibreOffice calls a split that does not move. */
const frozen = 2;
const notSplit = 0;

const sheetSettings = ({ name, headRows, headColumns }: Sheet): string =>
  element(
    'config:config-item-map-entry',
    { 'config:name': name },
    item('HorizontalSplitMode', 'short', headColumns === 0 ? notSplit : frozen),
    item('VerticalSplitMode', 'short', headRows === 0 ? notSplit : frozen),
    item('HorizontalSplitPosition', 'int', headColumns),
    item('VerticalSplitPosition', 'int', headRows),
    item('ActiveSplitRange', 'short', headColumns === 0 ? 2 : 3),
    item('PositionLeft', 'int', 0),
    item('PositionRight', 'int', headColumns),
    item('PositionTop', 'int', 0),
    item('PositionBottom', 'int', headRows),
  );

export const settingsFile = ({ sheets }: Workbook): string => {
  const tables = element(
    'config:config-item-map-named',
    { 'config:name': 'Tables' },
    ...sheets.map(sheetSettings),
  );
  const view = element(
    'config:config-item-map-entry',
    {},
    item('ViewId', 'string', 'view1'),
    tables,
    item('ActiveTable', 'string', sheets[0]?.name ?? ''),
  );
  return odsFile(
    'office:document-settings',
    element(
      'office:settings',
      {},
      element(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        element('config:config-item-map-indexed', { 'config:name': 'Views' }, view),
      ),
    ),
  );
};
