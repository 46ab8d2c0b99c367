// What a facilitator leads the room with: now and next first, then time, then everything else.
import { stageWords } from '@tday/shared/words/stages';
import { Button } from '../../ui/Button.tsx';
import { LateLink } from '../late/LateLink.tsx';
import { useTemplate, useWorkshop } from '../use-model.ts';
import { VersionsLink } from '../versions/VersionsLink.tsx';
import { AllStages } from './AllStages.tsx';
import { CloseWorkshop } from './CloseWorkshop.tsx';
import { NextStage } from './NextStage.tsx';
import { TimerControls } from './TimerControls.tsx';
import { usePress } from './use-press.ts';
import { type RoomStage, useRoomStage } from './use-room-stage.ts';

const words = stageWords.en.controls;

type PressProps = Pick<ReturnType<typeof usePress>, 'press'>;

const StartControl = ({ press }: PressProps) => {
  const [first] = useTemplate().stages;
  return (
    <>
      {first && <p className="govuk-body">{words.startSays(first.title)}</p>}
      <Button look="primary" onClick={() => press({ type: 'start' })}>
        {words.start}
      </Button>
    </>
  );
};

const RunControls = ({ room, press }: PressProps & { readonly room: RoomStage }) => {
  const { stages } = useTemplate();
  const before = stages[room.number - 2];
  const next = stages[room.number];
  return (
    <>
      <div className="tday-controls__row">
        <div className="govuk-button-group">
          {next ? (
            <NextStage next={next} onMove={() => press({ type: 'open-stage', stage: next.id })} />
          ) : (
            <CloseWorkshop press={press} />
          )}
          {before && (
            <Button onClick={() => press({ type: 'open-stage', stage: before.id })}>
              {words.back(before.title)}
            </Button>
          )}
        </div>
        <TimerControls stage={room.stage} press={press} />
      </div>
      <AllStages press={press} />
    </>
  );
};

export const StageControls = () => {
  const { refusal, press } = usePress();
  const state = useWorkshop((workshop) => workshop.state);
  const room = useRoomStage();
  return (
    <section className="tday-controls" aria-labelledby="controls">
      <h2 id="controls" className="govuk-heading-m">
        {words.title}
      </h2>
      {refusal && (
        <p className="govuk-error-message" role="alert">
          {words.refused}: {refusal}
        </p>
      )}
      {state === 'lobby' && <StartControl press={press} />}
      {state === 'running' && room && <RunControls room={room} press={press} />}
      {state === 'closed' && (
        <Button onClick={() => press({ type: 'reopen' })}>{words.reopenWorkshop}</Button>
      )}
      <VersionsLink />
      <LateLink />
    </section>
  );
};
