// An answer as text, where it cannot be written now.
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import { widgetWords } from '@tday/shared/words/widgets';
import { useNames } from '../use-model.ts';

interface AnswerTextProps {
  readonly field: AnyField;
  readonly raw: unknown;
}

export const AnswerText = ({ field, raw }: AnswerTextProps) => {
  const names = useNames(...(field.type === 'link' ? [field.register] : []));
  const type = fieldTypeNamed(field.type);
  const value = type.read(raw, field);
  return value === undefined ? (
    <p className="tday-empty">{widgetWords.en.noAnswer}</p>
  ) : (
    <p className="govuk-body">{type.toText(value, field, names)}</p>
  );
};
