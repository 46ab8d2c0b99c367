import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldTypes } from '@tday/shared/fields/index';
import { stageKinds } from '@tday/shared/template';
import { describe, expect, test } from 'vitest';
import { loadTemplate } from './load-template.ts';
import { shippedFolder } from './shipped-folder.ts';

const howTo = () => readFile(join(shippedFolder(), '..', 'docs/tasks/write-a-template.md'), 'utf8');

describe('the how-to for whoever writes a template', () => {
  test('shows a whole template that loads', async () => {
    const [, yaml = ''] = /```yaml\n(id: [\s\S]*?)```/.exec(await howTo()) ?? [];
    expect(loadTemplate(yaml)).toMatchObject({ template: { id: 'small-day' } });
  });

  test('names every kind of stage and every kind of answer', async () => {
    const words = await howTo();
    for (const kind of stageKinds) expect(words).toContain(`\`${kind}\``);
    for (const { type } of fieldTypes) expect(words).toContain(`\`${type}\``);
  });
});
