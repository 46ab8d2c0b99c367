import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { clockTime } from '../features/clock-time.ts';
import { useWorkshop } from '../features/use-model.ts';

/** What the room does now, in one sentence. */
export const StageTask = ({ stage }: { readonly stage: Stage }) => {
  const timer = useWorkshop((workshop) => workshop.timer);
  const until = timer?.state === 'running' && timer.stage === stage.id ? timer.endsAt : undefined;
  return (
    <div className="tday-task">
      <h1 className="govuk-heading-l">{stage.title}</h1>
      <p className="govuk-body-l">{stage.task}</p>
      {stage.kind === 'break' && until !== undefined && (
        <p className="govuk-body">{stageWords.en.breakUntil(clockTime(until))}</p>
      )}
    </div>
  );
};
