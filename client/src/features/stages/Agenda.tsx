// The stages of the day with their planned times, and which of them may be written in.
import { stageWords } from '@tday/shared/words/stages';
import { type PlannedStage, plannedStages } from '../../model/agenda.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useTemplate, useWorkshop } from '../use-model.ts';

const words = stageWords.en;

const StageState = ({ stage }: { readonly stage: string }) => {
  const isHere = useWorkshop((workshop) => workshop.stage === stage);
  const state = useWorkshop((workshop) => workshop.stages[stage]);
  if (isHere) return <Tag colour="teal">{words.states.here}</Tag>;
  if (state === 'open') return <Tag colour="green">{words.states.open}</Tag>;
  return state === 'closed' ? <Tag colour="grey">{words.states.closed}</Tag> : null;
};

const AgendaEntry = ({ stage, from, to }: PlannedStage) => {
  const isHere = useWorkshop((workshop) => workshop.stage === stage.id);
  return (
    <li className="tday-agenda__stage" aria-current={isHere ? 'step' : undefined}>
      <span className="tday-agenda__time">{words.agendaTime(from, to)}</span>
      <span className="tday-agenda__title">{stage.title}</span>
      <StageState stage={stage.id} />
    </li>
  );
};

export const Agenda = () => {
  const planned = plannedStages(useTemplate());
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className="govuk-heading-m">
        {words.agenda}
      </h2>
      <ol className="tday-agenda">
        {planned.map((entry) => (
          <AgendaEntry key={entry.stage.id} {...entry} />
        ))}
      </ol>
    </section>
  );
};
