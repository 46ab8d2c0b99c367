// Likelihood and impact in two lists, with what they make, and the matrix as a table to pick from.
import { type Risk, riskLevel, riskMatrixField, riskScore } from '@tday/shared/fields/risk-matrix';
import { fieldWords } from '@tday/shared/words/fields';
import { widgetWords } from '@tday/shared/words/widgets';
import { useId, useState } from 'react';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldProps } from './field-props.ts';

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  readonly step: number | undefined;
  readonly onStep: (step: number | undefined) => void;
}

const Steps = ({ label, steps, step, onStep }: StepsProps) => {
  const id = useId();
  return (
    <div className="govuk-form-group tday-risk-axis">
      <label className="govuk-label govuk-!-font-weight-regular" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="govuk-select"
        value={step ?? ''}
        onChange={(event) => onStep(Number(event.target.value) || undefined)}
      >
        <option value="">{widgetWords.en.notAnswered}</option>
        {steps.map((name, index) => (
          <option key={name} value={index + 1}>
            {index + 1} {name}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Half an answer is no answer yet: it waits here until the other half is chosen. */
type HalfRisk = Partial<Risk>;

export const RiskMatrixField = (answer: FieldProps<'risk-matrix'>) => {
  const { field, raw, set } = answer;
  const risk = riskMatrixField.read(raw, field);
  const [half, setHalf] = useState<HalfRisk>({});
  const { likelihood, impact } = risk ?? half;
  const keep = (next: { likelihood: number | undefined; impact: number | undefined }) => {
    if (next.likelihood !== undefined && next.impact !== undefined) {
      setHalf({});
      set({ likelihood: next.likelihood, impact: next.impact });
      return;
    }
    setHalf({
      ...(next.likelihood !== undefined && { likelihood: next.likelihood }),
      ...(next.impact !== undefined && { impact: next.impact }),
    });
    if (risk !== undefined) set(undefined);
  };
  const score = risk && riskScore(risk);
  return (
    <fieldset
      className="govuk-fieldset tday-risk"
      aria-labelledby={answer.labelledBy}
      aria-describedby={answer.describedBy}
    >
      <Steps
        label={widgetWords.en.likelihood}
        steps={field.likelihood}
        step={likelihood}
        onStep={(step) => keep({ likelihood: step, impact })}
      />
      <Steps
        label={widgetWords.en.impact}
        steps={field.impact}
        step={impact}
        onStep={(step) => keep({ likelihood, impact: step })}
      />
      {score !== undefined && (
        <p className={`tday-risk-score tday-risk-score--${riskLevel(score)}`}>
          {widgetWords.en.riskChosen(score, fieldWords.en.bands[riskLevel(score)])}{' '}
          <ClearAnswer
            label={field.label}
            onClear={() => keep({ likelihood: undefined, impact: undefined })}
          />
        </p>
      )}
    </fieldset>
  );
};
