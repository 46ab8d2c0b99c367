import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallTemplate } from './small-template.ts';
import { readTemplateFile, readTemplateFolder } from './template-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tday-templates-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, contents: string | Uint8Array) =>
  writeFile(join(folder, name), contents);

describe('a host offers a folder of templates', () => {
  test('good ones are offered and faulty ones are listed with their faults', async () => {
    await write('good.yaml', smallTemplate);
    await write('bad.yml', smallTemplate.replace('minutes: 20', 'minutes: none'));
    await write('notes.txt', 'not a template');
    const { templates, faulty } = await readTemplateFolder(folder);
    expect(templates.map(({ id }) => id)).toEqual(['small']);
    expect(faulty).toMatchObject([{ file: 'bad.yml', faults: [{ line: 13 }] }]);
  });

  test('the second file with the same id is faulty', async () => {
    await write('a.yaml', smallTemplate);
    await write('b.yaml', smallTemplate);
    const { templates, faulty } = await readTemplateFolder(folder);
    expect(templates).toHaveLength(1);
    expect(faulty[0]?.faults[0]?.says).toContain('"small" belongs to a.yaml');
  });

  test('a template that comes with the project keeps its id', async () => {
    await write('a.yaml', smallTemplate);
    const shipped = await readTemplateFolder(folder);
    const { faulty } = await readTemplateFolder(folder, shipped);
    expect(faulty[0]?.faults[0]?.says).toContain('a template that comes with the project');
  });

  test('a file that is no text, no file or gone is a fault like any other', async () => {
    await write('binary.yaml', new Uint8Array([0xff, 0xfe, 0x00]));
    await symlink('/dev/null', join(folder, 'device.yaml'));
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.yaml'));
    const { faulty } = await readTemplateFolder(folder);
    expect(faulty.map(({ file }) => file)).toEqual(['binary.yaml', 'device.yaml', 'gone.yaml']);
  });

  test('a file too large to be a template is not even read', async () => {
    await write('large.yaml', 'a'.repeat(1_000_001));
    expect(await readTemplateFile(join(folder, 'large.yaml'))).toMatchObject({
      faults: [{ says: 'expected a file of at most 1000 kB' }],
    });
  });
});
