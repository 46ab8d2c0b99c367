import type { FieldProps } from './field-props.ts';
import { ParsedInput } from './ParsedInput.tsx';

export const DateField = (answer: FieldProps<'date'>) => <ParsedInput answer={answer} width={20} />;
