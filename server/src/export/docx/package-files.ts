// What holds the parts of a DOCX together: which type each is, and how they are related.
import { element, xmlFile } from '../xml.ts';
import type { DocxParts, Picture } from './docx-parts.ts';

interface Part {
  readonly path: string;
  readonly type: string;
}

const wordType = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

const parts: readonly Part[] = [
  { path: '/word/document.xml', type: wordType('document.main') },
  { path: '/word/styles.xml', type: wordType('styles') },
  { path: '/word/numbering.xml', type: wordType('numbering') },
  { path: '/word/settings.xml', type: wordType('settings') },
  { path: '/word/header.xml', type: wordType('header') },
  { path: '/word/footer.xml', type: wordType('footer') },
  {
    path: '/docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  {
    path: '/docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  },
  {
    path: '/docProps/custom.xml',
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  },
];

export const contentTypesFile = (): string =>
  xmlFile(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', { Extension: 'png', ContentType: 'image/png' }),
      element('Default', { Extension: 'svg', ContentType: 'image/svg+xml' }),
      ...parts.map(({ path, type }) => element('Override', { PartName: path, ContentType: type })),
    ),
  );

const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationship = (id: string, type: string, target: string, mode?: 'External'): string =>
  element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });

const relationshipsFile = (relationships: readonly string[]): string =>
  xmlFile(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...relationships,
    ),
  );

export const packageRelationshipsFile = (main: string): string =>
  relationshipsFile([
    relationship('document', `${officeRelation}/officeDocument`, main),
    relationship(
      'core',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
    relationship('app', `${officeRelation}/extended-properties`, 'docProps/app.xml'),
    relationship('custom', `${officeRelation}/custom-properties`, 'docProps/custom.xml'),
  ]);

/** Of a picture, from the folder of the document. */
export const picturePath = ({ id, extension }: Picture): string => `media/${id}.${extension}`;

export const documentRelationshipsFile = ({ links, pictures }: DocxParts): string =>
  relationshipsFile([
    ...['styles', 'numbering', 'settings', 'header', 'footer'].map((kind) =>
      relationship(kind, `${officeRelation}/${kind}`, `${kind}.xml`),
    ),
    ...pictures.map((picture) =>
      relationship(picture.id, `${officeRelation}/image`, picturePath(picture)),
    ),
    ...[...links].map(([href, id]) =>
      relationship(id, `${officeRelation}/hyperlink`, href, 'External'),
    ),
  ]);
