import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { helperInputs, helperKinds } from '@tday/shared/buying/helper-plan';
import { fieldTypes } from '@tday/shared/fields/index';
import { stageKinds } from '@tday/shared/template';
import { describe, expect, test } from 'vitest';
import { loadTemplate } from './load-template.ts';
import { shippedFolder } from './shipped-folder.ts';

const howTo = () => readFile(join(shippedFolder(), '..', 'docs/tasks/write-a-template.md'), 'utf8');

describe('the how-to for whoever writes a template', () => {
  test('shows whole templates that load', async () => {
    const shown = [...(await howTo()).matchAll(/```yaml\n(id: [\s\S]*?)```/g)];
    const loaded = shown.map(([, yaml = '']) => loadTemplate(yaml));
    expect(loaded).toMatchObject([
      { template: { id: 'small-day' } },
      { template: { id: 'pilot-afternoon' } },
    ]);
  });

  test('names every helper and everything that it asks', async () => {
    const words = await howTo();
    for (const kind of helperKinds) {
      expect(words).toContain(`\`${kind}\``);
      for (const input of Object.keys(helperInputs[kind])) expect(words).toContain(`\`${input}\``);
    }
  });

  test('names every kind of stage and every kind of answer', async () => {
    const words = await howTo();
    for (const kind of stageKinds) expect(words).toContain(`\`${kind}\``);
    for (const { type } of fieldTypes) expect(words).toContain(`\`${type}\``);
  });
});
