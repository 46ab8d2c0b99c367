import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { Details } from '../../ui/Details.tsx';
import { noteBlocks } from './note-blocks.ts';

const words = stageWords.en.script;

const NoteText = ({ text }: { readonly text: string }) =>
  noteBlocks(text).map((block) =>
    block.kind === 'line' ? (
      <p key={block.text}>{block.text}</p>
    ) : (
      <ul key={block.items.join()} className="govuk-list govuk-list--bullet">
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ),
  );

/** Where the notes stand beside the work; elsewhere they would stand before it, and are folded. */
const besideTheWork = '(min-width: 62em)';

/** What the facilitator says, does and watches for in a stage. */
export const ScriptNotes = ({ stage }: { readonly stage: Stage }) => {
  const { say, do: doing, watch } = stage.script;
  const notes = [
    { title: words.say, text: say },
    { title: words.do, text: doing },
    { title: words.watch, text: watch },
  ].filter(({ text }) => text);
  if (notes.length === 0) return null;
  const told = (
    <>
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
    </>
  );
  if (!matchMedia(besideTheWork).matches) {
    return (
      <Details summary={words.title}>
        <div className="tday-script">{told}</div>
      </Details>
    );
  }
  return (
    <section className="tday-script" aria-labelledby="script">
      <h2 id="script" className="govuk-heading-s">
        {words.title}
      </h2>
      {told}
    </section>
  );
};
