// Whether data is a template: its shape and what its parts say about each other, in one answer.
import type { Template } from '../template.ts';
import { helperFaults } from './helper-links.ts';
import { placedRowFaults } from './placed-rows.ts';
import { type Checked, checkShape } from './schema-fault.ts';
import { linkFaultsOf } from './template-links.ts';
import { templateSchema } from './template-schema.ts';

export const checkTemplate = (raw: unknown): Checked<Template> => {
  const shape = checkShape(templateSchema, raw);
  const later =
    'value' in shape ? [...helperFaults(shape.value), ...placedRowFaults(shape.value)] : [];
  const faults = [...('faults' in shape ? shape.faults : []), ...linkFaultsOf(raw), ...later];
  return 'value' in shape && faults.length === 0 ? shape : { faults };
};
