// Take it away: which document, in which format, and what whoever takes it must know.
import type { FormatName } from '@tday/shared/words/export';
import { exportWords } from '@tday/shared/words/export';
import { takeAwayWords } from '@tday/shared/words/take-away';
import { useState } from 'react';
import { ExportChecks } from '../features/checks/ExportChecks.tsx';
import { CopyNotes } from '../features/export/CopyNotes.tsx';
import { FormatList } from '../features/export/FormatList.tsx';
import { useTaking } from '../features/export/use-taking.ts';
import { useTemplate, useWorkshop } from '../features/use-model.ts';
import { Radios } from '../ui/Radios.tsx';

const words = takeAwayWords.en;

/** These hold the whole workshop, whichever document is asked for. */
const whole: readonly FormatName[] = ['csv', 'json'];
const allNames = Object.keys(exportWords.en.formats) as FormatName[];
const ofDocument = allNames.filter((name) => !whole.includes(name));

export const ExportScreen = () => {
  const { id, title } = useWorkshop((workshop) => workshop);
  const { documents } = useTemplate();
  const [chosen, setChosen] = useState(documents[0]?.id);
  const [said, setSaid] = useState('');
  const takings = useTaking();
  const document = documents.find((one) => one.id === chosen);
  const path = (format: FormatName) => `/api/workshops/${id}/export/${format}`;
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.says}</p>
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      {documents.length > 1 && (
        <Radios
          id="which-document"
          legend={words.which}
          choices={documents.map((one) => ({ value: one.id, label: one.title, hint: one.says }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <CopyNotes />
      <ExportChecks />
      {document && (
        <section aria-labelledby="as-file">
          <h2 id="as-file" className="govuk-heading-m">
            {words.formats(document.title)}
          </h2>
          <FormatList
            names={ofDocument}
            title={document.title}
            addressOf={(format) => `${path(format)}?document=${document.id}`}
            takings={takings}
            onSay={setSaid}
          />
        </section>
      )}
      <section aria-labelledby="everything">
        <h2 id="everything" className="govuk-heading-m">
          {words.everything}
        </h2>
        <FormatList
          names={whole}
          title={title}
          addressOf={path}
          takings={takings}
          onSay={setSaid}
        />
      </section>
    </>
  );
};
