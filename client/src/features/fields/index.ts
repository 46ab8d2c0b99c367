// The list of widgets: one for each field type, of the same name. The compiler names a missing one.
import type { FieldTypeName } from '@tday/shared/fields/index';
import type { ComponentType } from 'react';
import { AmountsByYearField } from './AmountsByYearField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { DateField } from './DateField.tsx';
import type { FieldProps } from './field-props.ts';
import { GivenWhenThenField } from './GivenWhenThenField.tsx';
import { LinkField } from './LinkField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { NumberField } from './NumberField.tsx';
import { PercentField } from './PercentField.tsx';
import { PersonField } from './PersonField.tsx';
import { ProseField } from './ProseField.tsx';
import { RiskMatrixField } from './RiskMatrixField.tsx';
import { ScaleField } from './ScaleField.tsx';
import { SourceField } from './SourceField.tsx';
import { YesNoField } from './YesNoField.tsx';

export const widgets: { readonly [Type in FieldTypeName]: ComponentType<FieldProps<Type>> } = {
  prose: ProseField,
  choice: ChoiceField,
  choices: ChoicesField,
  'yes-no': YesNoField,
  number: NumberField,
  money: MoneyField,
  percent: PercentField,
  date: DateField,
  link: LinkField,
  person: PersonField,
  scale: ScaleField,
  'risk-matrix': RiskMatrixField,
  'amounts-by-year': AmountsByYearField,
  source: SourceField,
  'given-when-then': GivenWhenThenField,
};
