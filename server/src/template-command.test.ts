import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallTemplate } from '@tday/templates/small-template';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTemplates } from './template-command.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tday-check-'));
});
afterEach(() => rm(folder, { recursive: true }));

const check = async (...files: readonly string[]) => {
  const lines: string[] = [];
  const code = await checkTemplates(files, (line) => lines.push(line));
  return { code, lines };
};

const write = async (name: string, yaml: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, yaml);
  return file;
};

describe('tday template check', () => {
  test('says that a good template has no fault', async () => {
    const file = await write('good.yaml', smallTemplate);
    expect(await check(file)).toEqual({
      code: 0,
      lines: [`${file}: no fault in "Small day"`, '1 template checked, no fault'],
    });
  });

  test('prints each fault with its line, its path and what was probably meant', async () => {
    const file = await write('bad.yaml', smallTemplate.replace('form: costs', 'form: cost'));
    const { code, lines } = await check(file);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${file}:44:15 documents[paper].outline[1].form: expected the id of a form, found "cost", did you mean "costs"?`,
      '1 template checked, 1 fault',
    ]);
  });

  test('finds the faults of parameters as well', async () => {
    const file = await write('appraisal-ours.yaml', 'kind: money\nvatRate: 20%\n');
    const { code, lines } = await check(file);
    expect(code).toBe(1);
    expect(lines).toContain(`${file}:2:10 vatRate: expected a number, found text`);
  });

  test('goes on to the next file after one that is not there', async () => {
    const { code, lines } = await check(join(folder, 'none.yaml'), await write('a.yaml', 'a'));
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
  });

  test('asks for a file when none is named', async () => {
    expect(await check()).toMatchObject({ code: 2 });
  });
});
