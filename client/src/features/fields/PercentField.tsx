import type { FieldProps } from './field-props.ts';
import { ParsedInput } from './ParsedInput.tsx';

export const PercentField = (answer: FieldProps<'percent'>) => (
  <ParsedInput answer={answer} width={5} inputMode="decimal" />
);
