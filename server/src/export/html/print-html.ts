// HTML: one file with all it needs inside, and a policy that lets nothing run or be fetched.

import { exportWords } from '@tday/shared/words/export';
import { strToU8 } from 'fflate';
import type { ExportInput } from '../format.ts';
import { frontFacts, fullTitle } from '../front-page.ts';
import { makePrintable } from '../printable/make-printable.ts';
import type { Printable } from '../printable/printable.ts';
import { element, escapeText } from '../xml.ts';
import { printBlock } from './blocks.ts';
import { runsAs } from './inlines.ts';
import { stylesheet } from './stylesheet.ts';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const printMeta = (name: string, content: string): string => element('meta', { name, content });

const printHead = (printable: Printable): string =>
  element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    printMeta('viewport', 'width=device-width, initial-scale=1'),
    element('title', {}, escapeText(fullTitle(printable))),
    printMeta('description', printable.subject),
    printMeta('dcterms.modified', printable.madeAt),
    printMeta('classification', printable.marking),
    printMeta('fingerprint', printable.fingerprint),
    // Made here and nowhere of a report's text but what `stylesheet` escapes.
    element('style', {}, stylesheet(printable)),
  );

const printMarking = (printable: Printable): string =>
  element('p', { class: 'marking' }, escapeText(printable.marking));

const printFacts = (printable: Printable): string =>
  element(
    'dl',
    {},
    ...frontFacts(printable).map(({ label, text }) =>
      element(
        'div',
        {},
        element('dt', {}, escapeText(label)),
        element('dd', runsAs(text), escapeText(text)),
      ),
    ),
  );

const printDraft = ({ draft }: Printable, attributes = {}): string =>
  draft === undefined ? '' : element('p', attributes, escapeText(draft));

const printCover = (printable: Printable): string =>
  element(
    'div',
    { class: 'cover' },
    element('p', { class: 'subject', ...runsAs(printable.subject) }, escapeText(printable.subject)),
    element('h1', {}, escapeText(printable.title)),
    printDraft(printable, { class: 'draft' }),
    printFacts(printable),
  );

const printFoot = (printable: Printable): string =>
  element(
    'footer',
    {},
    element(
      'div',
      { class: 'foot' },
      element('p', {}, escapeText(fullTitle(printable))),
      printDraft(printable),
    ),
    printMarking(printable),
  );

const printBody = (printable: Printable): string =>
  element(
    'body',
    {},
    element('a', { class: 'skip', href: '#main_content' }, exportWords.en.skipLink),
    element('header', {}, printMarking(printable)),
    element(
      'main',
      { id: 'main_content', tabindex: -1 },
      printCover(printable),
      ...printable.blocks.map((block) => `\n${printBlock(block)}`),
    ),
    printFoot(printable),
  );

export const printHtml = ({ report }: ExportInput): Uint8Array => {
  const printable = makePrintable(report);
  const page = element(
    'html',
    { lang: printable.language },
    printHead(printable),
    printBody(printable),
  );
  return strToU8(`<!DOCTYPE html>\n${page}\n`);
};
