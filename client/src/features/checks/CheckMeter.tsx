// The checks themselves as a bar, a piece each: how many pass, fail and are not reached. Words say it
// first; the bar only shows it.
import type { Tally } from '@tday/shared/checks/meter';
import { checkScreenWords } from '@tday/shared/words/check-screen';

const words = checkScreenWords.en;

const pieces = [
  ['passed', 'passed'],
  ['failing', 'failing'],
  ['not-reached', 'notReached'],
] as const;

export const CheckMeter = ({ tally }: { readonly tally: Tally }) => (
  <>
    <p className="govuk-body-l tday-meter__says">{words.meter(tally)}</p>
    <div className="tday-meter" aria-hidden="true">
      {pieces.map(([state, key]) =>
        tally[key] === 0 ? null : (
          <span
            key={state}
            className={`tday-meter__piece tday-meter__piece--${state}`}
            style={{ flexGrow: tally[key] }}
          >
            {words.parts(state, tally[key])}
          </span>
        ),
      )}
    </div>
  </>
);
