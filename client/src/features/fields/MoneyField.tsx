import type { FieldProps } from './field-props.ts';
import { ParsedInput } from './ParsedInput.tsx';

export const MoneyField = (answer: FieldProps<'money'>) => (
  <ParsedInput answer={answer} width={10} inputMode="decimal" />
);
