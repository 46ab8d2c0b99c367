import { type Block, type Inline, paragraph, text } from '@tday/shared/report/blocks';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fixtureInput, fixtureReport } from '../fixture-report.ts';
import { printMarkdown } from './print-markdown.ts';

const fixture = strFromU8(printMarkdown(fixtureInput));

/** What is printed between the title page and the marking at the end. */
const print = (...blocks: readonly Block[]): string => {
  const whole = strFromU8(printMarkdown({ ...fixtureInput, report: { ...fixtureReport, blocks } }));
  const afterFacts = whole.slice(whole.indexOf(fixtureReport.fingerprint, 700));
  return afterFacts.split('\n\n').slice(1, -1).join('\n\n');
};

const runs = (...inlines: readonly Inline[]) => print(paragraph(...inlines));
const words = (sentence: string) => runs(text(sentence));

describe('a report in Markdown', () => {
  test('begins with its facts for programs', () => {
    expect(fixture.startsWith('---\ntitle: "Business case"\n')).toBe(true);
    expect(fixture).toContain('\nclassification: "OFFICIAL"\n');
  });

  test('prints text that looks like markup as text', () => {
    expect(words('# no heading')).toBe('\\# no heading');
    expect(words('- no item')).toBe('\\- no item');
    expect(words('12. no item')).toBe('12\\. no item');
    expect(words('3.5% and 2*3')).toBe('3.5% and 2\\*3');
    expect(words('<b>x</b> [a](b) `c` &amp;')).toBe('\\<b\\>x\\</b\\> \\[a\\](b) \\`c\\` \\&amp;');
    expect(words('    not code')).toBe('not code');
  });

  test('escapes what begins a line after a break too', () => {
    expect(words('one\n# two')).toBe('one\\\n\\# two');
  });

  test('marks words by asterisks only where every reader understands them', () => {
    expect(runs(text('a '), text('b', 'bold'), text(' c'))).toBe('a **b** c');
    expect(runs(text('“b”', 'bold'), text('c'))).toBe('<strong>“b”</strong>c');
    expect(runs(text('a', 'bold'), text('b', 'italic'))).toBe('<strong>a</strong><em>b</em>');
  });

  test('keeps a cell on one line, and its bars from ending it', () => {
    expect(fixture).toContain(
      '| <a id="r-r-001"></a>R-001 | Letters are sorted by topic.<br>• By post<br>• By email | Must |',
    );
    expect(fixture).toContain('not a list \\| not a cell \\|');
  });

  test('sets numbers right', () => {
    expect(fixture).toContain('| --- | ---: | ---: | ---: | ---: | ---: |');
  });

  test('keeps two lists in a row apart, and nested ones inside', () => {
    expect(fixture).toContain('- Third point\n\n<!-- -->\n\n1. A numbered list');
    expect(fixture).toContain(
      '- Second point, with steps\n  1. Step one\n  2. Step two\n     - Deep',
    );
  });

  test('has a place for every link inside it', () => {
    const targets = [...fixture.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(4);
    for (const id of targets) expect(fixture).toContain(`<a id="${id}"></a>`);
  });
});
