import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';

const words = stageWords.en.script;

/** What the facilitator says, does and watches for in a stage. */
export const ScriptNotes = ({ stage }: { readonly stage: Stage }) => {
  const { say, do: doing, watch } = stage.script;
  const notes = [
    { title: words.say, text: say },
    { title: words.do, text: doing },
    { title: words.watch, text: watch },
  ].filter(({ text }) => text);
  if (notes.length === 0) return null;
  return (
    <section className="tday-script" aria-labelledby="script">
      <h2 id="script" className="govuk-heading-s">
        {words.title}
      </h2>
      <p className="govuk-hint">{words.onlyYou}</p>
      <dl>
        {notes.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
