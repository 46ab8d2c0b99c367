import { ProseEditor } from '../prose/ProseEditor.tsx';
import type { FieldProps } from './field-props.ts';

export const ProseField = ({
  field,
  address,
  refusal,
  labelledBy,
  describedBy,
}: FieldProps<'prose'>) => (
  <ProseEditor
    address={address}
    lines={field.lines ?? 'many'}
    labelledBy={labelledBy}
    describedBy={describedBy}
    refusal={refusal}
  />
);
