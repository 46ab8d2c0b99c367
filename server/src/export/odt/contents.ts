// The table of contents in ODF: entries written out, each a link with a reference to the page of its
// heading. Office programs fill those in when they open the file, without being asked to update it.
import type { HeadingBlock } from '@tday/shared/report/blocks';
import type { PrintContents } from '../printable/printable.ts';
import { element, escapeText } from '../xml.ts';
import { printWords } from './inlines.ts';
import { styleName } from './odt-file.ts';

const levels = [1, 2] as const;

/** What an update by hand makes the entries from. */
const entryTemplate = (level: number): string =>
  element(
    'text:table-of-content-entry-template',
    {
      'text:outline-level': level,
      'text:style-name': styleName(`Contents ${level}`),
    },
    element('text:index-entry-link-start', { 'text:style-name': styleName('Index Link') }),
    element('text:index-entry-text'),
    element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
    element('text:index-entry-page-number'),
    element('text:index-entry-link-end'),
  );

const source = (title: string): string =>
  element(
    'text:table-of-content-source',
    { 'text:outline-level': levels.length },
    element(
      'text:index-title-template',
      { 'text:style-name': styleName('Contents Heading') },
      escapeText(title),
    ),
    ...levels.map(entryTemplate),
  );

const printEntry = ({ id, level, text }: HeadingBlock): string => {
  const pageNumber = element(
    'text:bookmark-ref',
    { 'text:reference-format': 'page', 'text:ref-name': id },
    '1',
  );
  const link = element(
    'text:a',
    {
      'xlink:type': 'simple',
      'xlink:href': `#${id}`,
      'text:style-name': styleName('Index Link'),
      'text:visited-style-name': styleName('Index Link'),
    },
    printWords(text),
    element('text:tab'),
    pageNumber,
  );
  return element('text:p', { 'text:style-name': styleName(`Contents ${level}`) }, link);
};

export const printContents = ({ title, entries }: PrintContents): string =>
  entries.length === 0
    ? ''
    : element(
        'text:table-of-content',
        { 'text:name': 'Contents', 'text:protected': 'true' },
        source(title),
        element(
          'text:index-body',
          {},
          element(
            'text:index-title',
            { 'text:name': 'Contents title' },
            element(
              'text:p',
              { 'text:style-name': styleName('Contents Heading') },
              printWords(title),
            ),
          ),
          ...entries.map(printEntry),
        ),
      );
