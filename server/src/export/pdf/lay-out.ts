// Lays out a whole report: the title page, what runs along every page, and the flow of blocks.
import type { Fact, Report } from '@tday/shared/report/blocks';
import { exportWords } from '@tday/shared/words/export';
import { pdfWords } from '@tday/shared/words/pdf';
import { footFingerprint, frontFacts, fullTitle } from '../front-page.ts';
import { shorten, shortTitle } from '../printable/limits.ts';
import { makePrintable } from '../printable/make-printable.ts';
import type { Printable, PrintBlock } from '../printable/printable.ts';
import { anchorOnce } from './anchors.ts';
import { notSet } from './covered-text.ts';
import { layOutBlocks } from './lay-out-blocks.ts';
import { type Column, layOutLine, onOneLine } from './lay-out-text.ts';
import { geometry, uprightWidth } from './page-geometry.ts';
import type { Paper } from './paper.ts';
import { families, type Typefaces } from './typefaces.ts';

const longestRunningHead = 90;

const languageOf = (tag: string): Pick<Paper, 'language' | 'region'> => {
  const [, language = 'en', region = ''] = /^([a-z]{2,3})(?:-([A-Z]{2}))?\b/.exec(tag) ?? [];
  return { language, region };
};

const momentOf = (madeAt: string): readonly number[] => {
  const moment = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(madeAt);
  if (moment === null) throw new Error(`madeAt is not a time in ISO 8601: ${madeAt}`);
  return moment.slice(1).map(Number);
};

const runningLines = (printable: Printable, page: Column): Paper['running'] => {
  const foot = [printable.draft ?? '', footFingerprint(printable)].filter((line) => line !== '');
  return {
    head: layOutLine(shorten(fullTitle(printable), longestRunningHead), page),
    foot: layOutLine(foot.join(' · '), page).text,
    page: exportWords.en.page,
    ofPages: exportWords.en.ofPages,
  };
};

const namesOf = (printable: Printable, faces: Typefaces): Pick<Paper, 'name' | 'keywords'> => ({
  name: onOneLine(shortTitle(fullTitle(printable)), faces),
  keywords: [printable.marking, printable.draft ?? '', printable.fingerprint]
    .filter((keyword) => keyword !== '')
    .map((keyword) => onOneLine(shortTitle(keyword), faces)),
});

const layOutFacts = (facts: readonly Fact[], page: Column): Paper['facts'] =>
  facts.map((fact) => ({
    label: layOutLine(fact.label, { ...page, width: geometry.labelWidth }),
    text: layOutLine(fact.text, { ...page, width: page.width - geometry.labelWidth }),
  }));

const titlePage = (
  printable: Printable,
  page: Column,
): Pick<Paper, 'title' | 'subject' | 'marking' | 'draft' | 'facts'> => ({
  title: layOutLine(printable.title, { ...page, size: geometry.titleSize }),
  subject: layOutLine(printable.subject, { ...page, size: geometry.titleSize / 2 }),
  marking: layOutLine(printable.marking, page).text,
  draft: layOutLine(printable.draft ?? '', page).text,
  facts: layOutFacts(frontFacts(printable), { ...page, size: geometry.factSize }),
});

/** A warning stands above the contents: below them it may come to a page of its own. */
const warningFirst = (blocks: readonly PrintBlock[]): readonly PrintBlock[] => {
  const [contents, warning, ...others] = blocks;
  return contents?.kind === 'contents' && warning?.kind === 'note'
    ? [warning, contents, ...others]
    : blocks;
};

export const layOut = (report: Report, faces: Typefaces): Paper => {
  const printable = makePrintable(report);
  const size = printable.onePage === true ? geometry.onePageSize : geometry.bodySize;
  const page: Column = { faces, width: uprightWidth, size };
  const flow = anchorOnce(layOutBlocks(warningFirst(printable.blocks), page, printable.onePage));
  const onePage = printable.onePage === true;
  const words = { ...titlePage(printable, page), ...flow };
  return {
    ...languageOf(printable.language),
    madeAt: momentOf(printable.madeAt),
    ...namesOf(printable, faces),
    ...words,
    onePage,
    lettersNotSet: JSON.stringify(words).includes(notSet) ? pdfWords.en.lettersNotSet(notSet) : '',
    running: runningLines(printable, page),
    geometry,
    fonts: families.map((family) => family.name),
  };
};
