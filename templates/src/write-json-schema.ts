// `npm run -w templates schema`: writes the JSON Schema beside the templates.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templateJsonSchema } from '@tday/shared/schema/template-json-schema';
import { shippedFolder } from './shipped-folder.ts';

await writeFile(
  join(shippedFolder(), 'template.schema.json'),
  JSON.stringify(templateJsonSchema()),
);
