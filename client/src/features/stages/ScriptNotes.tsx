import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';

const words = stageWords.en.script;

const bullet = /^\s*[-*]\s+/;

/** Notes are written by a template's author: plain lines, and lines with a dash for a list. */
const NoteText = ({ text }: { readonly text: string }) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const items = lines.filter((line) => bullet.test(line)).map((line) => line.replace(bullet, ''));
  const prose = lines.filter((line) => !bullet.test(line));
  return (
    <>
      {prose.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {items.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </>
  );
};

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
            <dd>
              <NoteText text={text ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
