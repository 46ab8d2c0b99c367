import { numbersWords } from '@tday/shared/words/numbers';
import { useId, useState } from 'react';

interface PercentSliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const furthest = 100;

const inBounds = (value: number): number => Math.min(furthest, Math.max(-furthest, value));

/** A slider and a box for the same number: not everybody can drag, or wants to. */
export const PercentSlider = ({ label, value, onChange }: PercentSliderProps) => {
  const id = useId();
  // A minus alone is on its way to a number: what is typed stands until it is one.
  const [draft, setDraft] = useState<string>();
  const change = (typed: string) => {
    const number = Number(typed);
    if (typed !== '' && Number.isFinite(number)) onChange(inBounds(number));
  };
  return (
    <div className="tday-slider govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="tday-slider__controls">
        <input
          type="range"
          min={-furthest}
          max={furthest}
          step={1}
          value={value}
          aria-label={numbersWords.en.whatIf.slide(label)}
          aria-valuetext={`${value}%`}
          onChange={(event) => change(event.target.value)}
        />
        <input
          id={id}
          className="govuk-input govuk-input--width-4"
          type="text"
          inputMode="text"
          value={draft ?? value}
          onChange={(event) => {
            setDraft(event.target.value);
            change(event.target.value);
          }}
          onBlur={() => setDraft(undefined)}
        />
        <span>%</span>
      </div>
    </div>
  );
};
