// An editor for trying, in a workshop that lies in this browser alone.
import type { Template } from '@tday/shared/template';
import { peopleWords } from '@tday/shared/words/people';
import { useEffect, useState } from 'react';
import { ProseEditor } from '../features/prose/ProseEditor.tsx';
import { OpenWorkshopContext, useOpenWorkshop, useTemplate } from '../features/use-model.ts';
import { scratchWorkshop } from '../model/scratch-workshop.ts';

const words = peopleWords.en.lobby;
const address = { section: 'practice', field: 'text' } as const;

const practice = (template: Template): Template => ({
  ...template,
  stages: [],
  sections: [
    {
      kind: 'form',
      id: address.section,
      title: words.practice,
      guidance: { write: '', good: '', example: '' },
      fields: [{ type: 'prose', id: address.field, label: words.practiceLabel }],
    },
  ],
});

export const PracticeBox = () => {
  const { host } = useOpenWorkshop();
  const template = useTemplate();
  const [scratch] = useState(() => scratchWorkshop(practice(template), host));
  useEffect(() => () => scratch.close(), [scratch]);
  return (
    <OpenWorkshopContext value={scratch}>
      <p id="practice-says" className="govuk-hint">
        {words.practiceSays}
      </p>
      <span id="practice-label" className="govuk-visually-hidden">
        {words.practiceLabel}
      </span>
      <ProseEditor
        address={address}
        lines="many"
        labelledBy="practice-label"
        describedBy="practice-says"
        under={3}
      />
    </OpenWorkshopContext>
  );
};
