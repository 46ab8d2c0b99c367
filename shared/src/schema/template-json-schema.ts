// The JSON Schema of a template, for editors: it completes keys and shows what each is for.

import { z } from 'zod';
import { templateSchema } from './template-schema.ts';

export const templateJsonSchema = () => z.toJSONSchema(templateSchema, { io: 'input' });
