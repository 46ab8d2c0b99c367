// One amount a year in a row of boxes, with their total.
import {
  type AmountsByYear,
  amountsByYearField,
  totalOf,
} from '@tday/shared/fields/amounts-by-year';
import { formatMoney, moneyField } from '@tday/shared/fields/money';
import { widgetWords } from '@tday/shared/words/widgets';
import { useId } from 'react';
import { AmountInput } from './AmountInput.tsx';
import { describedByAll, type FieldProps } from './field-props.ts';

export const AmountsByYearField = (answer: FieldProps<'amounts-by-year'>) => {
  const { field, raw, set } = answer;
  const id = useId();
  const amounts = amountsByYearField.read(raw, field) ?? {};
  const keep = (year: string, amount: number | undefined) => {
    const others = Object.entries(amounts).filter(([other]) => other !== year);
    const next: AmountsByYear = Object.fromEntries(
      amount === undefined ? others : [...others, [year, amount]],
    );
    set(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <fieldset
      className="govuk-fieldset"
      aria-labelledby={answer.labelledBy}
      aria-describedby={answer.describedBy}
    >
      <div className="tday-years">
        {/* The place of a year makes its ids: its name may hold a space, which would tear them apart. */}
        {field.years.map((year, place) => (
          <div key={year} className="tday-year">
            <label
              id={`${id}-${place}`}
              className="govuk-label govuk-!-font-weight-regular"
              htmlFor={`${id}-${place}-input`}
            >
              {year}
            </label>
            <AmountInput
              id={`${id}-${place}-input`}
              labelledBy={describedByAll(answer.labelledBy, `${id}-${place}`)}
              amount={moneyField.read(amounts[year], {})}
              onKeep={(amount) => keep(year, amount)}
            />
          </div>
        ))}
      </div>
      <p className="govuk-body tday-total">
        {widgetWords.en.total} {formatMoney(totalOf(amounts))}
      </p>
    </fieldset>
  );
};
