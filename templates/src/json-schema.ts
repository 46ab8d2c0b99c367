// The JSON Schema of a template, for editors: it completes keys and shows what each is for.
import { templateSchema } from '@tday/shared/schema/template-schema';
import { z } from 'zod';

export const templateJsonSchema = () => z.toJSONSchema(templateSchema, { io: 'input' });
