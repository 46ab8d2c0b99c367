// Every stage, for the facilitator: go to any of them, reopen one, close one for writing.
import type { Command } from '@tday/shared/commands';
import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTemplate, useWorkshop } from '../use-model.ts';
import { CloseWorkshop } from './CloseWorkshop.tsx';

const words = stageWords.en.controls;
const { states } = stageWords.en;

interface StageLineProps {
  readonly stage: Stage;
  readonly press: (command: Command) => void;
}

/** What opening means for a stage in its present state. */
const opening = (state: 'open' | 'closed' | undefined, title: string) => {
  if (state === 'open') return { face: words.goThere, spoken: words.goThereSpoken(title) };
  return state === 'closed'
    ? { face: words.reopen, spoken: words.reopenSpoken(title) }
    : { face: words.open, spoken: words.openSpoken(title) };
};

const StageLine = ({ stage, press }: StageLineProps) => {
  const state = useWorkshop((workshop) => workshop.stages[stage.id]);
  const isHere = useWorkshop((workshop) => workshop.stage === stage.id);
  const open = opening(state, stage.title);
  return (
    <li className="tday-stage-line" aria-current={isHere ? 'step' : undefined}>
      <span className="tday-stage-line__title">{stage.title}</span>
      <Tag colour={state === 'open' ? 'green' : 'grey'}>{states[state ?? 'ahead']}</Tag>
      <span className="tday-stage-line__actions">
        {(!isHere || state !== 'open') && (
          <Button
            look="plain"
            aria-label={open.spoken}
            onClick={() => press({ type: 'open-stage', stage: stage.id })}
          >
            {open.face}
          </Button>
        )}
        {state === 'open' && (
          <Button
            look="plain"
            aria-label={words.closeSpoken(stage.title)}
            onClick={() => press({ type: 'close-stage', stage: stage.id })}
          >
            {words.close}
          </Button>
        )}
      </span>
    </li>
  );
};

export const AllStages = ({ press }: Pick<StageLineProps, 'press'>) => (
  <Details summary={words.all}>
    <ol className="tday-stage-lines">
      {useTemplate().stages.map((stage) => (
        <StageLine key={stage.id} stage={stage} press={press} />
      ))}
    </ol>
    <CloseWorkshop press={press} />
  </Details>
);
