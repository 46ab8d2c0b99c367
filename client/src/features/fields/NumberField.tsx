import type { FieldProps } from './field-props.ts';
import { ParsedInput } from './ParsedInput.tsx';

export const NumberField = (answer: FieldProps<'number'>) => (
  <ParsedInput
    answer={answer}
    width={10}
    inputMode="decimal"
    {...(answer.field.unit !== undefined && { suffix: answer.field.unit })}
  />
);
