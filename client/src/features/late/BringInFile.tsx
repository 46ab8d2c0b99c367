// Brings in the file of what waits on a device. Its words wait in the late box then; where they cannot, the
// reason stands here, with the words themselves as far as the file can be read.
import type { LateId } from '@tday/shared/ids';
import type { WaitingText } from '@tday/shared/waiting-file';
import { lateWords } from '@tday/shared/words/late';
import { useState } from 'react';
import { isNotDone, type NotBroughtIn } from '../../model/late-desk.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { useLateDesk } from './use-late-desk.ts';

const words = lateWords.en.bring;

interface BringInFileProps {
  /** It waits as the last of these; what is to be said. */
  readonly onBrought: (late: readonly LateId[], says: string) => void;
}

const asText = (texts: readonly WaitingText[]): string =>
  texts.map(({ section, label, words: text }) => `${section}, ${label}\n${text}`).join('\n\n');

const FileTexts = ({ texts }: Pick<NotBroughtIn, 'texts'>) =>
  texts.length === 0 ? null : (
    <>
      <h3 className="govuk-heading-s">{words.texts}</h3>
      <p className="tday-handed-back">{asText(texts)}</p>
      <CopyButton text={asText(texts)} words={words} />
    </>
  );

const useBringIn = ({ onBrought }: BringInFileProps) => {
  const desk = useLateDesk();
  const [problem, setProblem] = useState<NotBroughtIn>();
  const bringIn = async (file: File) => {
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return setProblem({ says: words.notRead, texts: [] });
    const brought = await desk.bringIn(text);
    if (isNotDone(brought)) return setProblem(brought);
    setProblem(undefined);
    onBrought(brought.late, brought.isNew ? words.done(brought.name) : words.already(brought.name));
  };
  return { problem, bringIn };
};

export const BringInFile = (props: BringInFileProps) => {
  const { problem, bringIn } = useBringIn(props);
  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in" className="govuk-heading-m">
        {words.title}
      </h2>
      <p className="govuk-body">{words.says}</p>
      <div role="alert" className="govuk-visually-hidden">
        {problem?.says}
      </div>
      <FileInput
        id="waiting-file"
        label={words.label}
        accept=".json,application/json"
        error={problem?.says}
        onChoose={(file) => void bringIn(file)}
      />
      {problem && <FileTexts texts={problem.texts} />}
    </section>
  );
};
