import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templateJsonSchema } from '@tday/shared/schema/template-json-schema';
import { expect, test } from 'vitest';
import { shippedFolder } from './shipped-folder.ts';

test('editors are given the schema of today: `npm run -w templates schema` writes it', async () => {
  const kept = await readFile(join(shippedFolder(), 'template.schema.json'), 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(templateJsonSchema())));
});
