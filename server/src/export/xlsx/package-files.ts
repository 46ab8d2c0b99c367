// What holds the parts of a workbook together: which type each is, and how they are related.
import type { Workbook } from '../workbook/workbook.ts';
import { element, xmlFile } from '../xml.ts';
import { relationNamespace } from './sheet-xml.ts';

const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`;
export const sheetPart = (index: number): string => `xl/${sheetPath(index)}`;

const spreadsheetType = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

const properties: readonly (readonly [string, string])[] = [
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
];

export const contentTypesFile = ({ sheets }: Workbook): string => {
  const parts: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', spreadsheetType('sheet.main')],
    ['/xl/styles.xml', spreadsheetType('styles')],
    ...sheets.map((_, index) => [`/${sheetPart(index)}`, spreadsheetType('worksheet')] as const),
    ...properties,
  ];
  return xmlFile(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(([path, type]) => element('Override', { PartName: path, ContentType: type })),
    ),
  );
};

export const workbookRelationshipsFile = ({ sheets }: Workbook): string =>
  xmlFile(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      element('Relationship', {
        Id: 'styles',
        Type: `${relationNamespace}/styles`,
        Target: 'styles.xml',
      }),
      ...sheets.map((_, index) =>
        element('Relationship', {
          Id: `sheet${index + 1}`,
          Type: `${relationNamespace}/worksheet`,
          Target: sheetPath(index),
        }),
      ),
    ),
  );
