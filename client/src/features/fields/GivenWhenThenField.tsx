// An acceptance criterion in its three parts, each a line of prose of its own.
import { criterionParts } from '@tday/shared/fields/given-when-then';
import { widgetWords } from '@tday/shared/words/widgets';
import { useId } from 'react';
import { ProseEditor } from '../prose/ProseEditor.tsx';
import type { FieldProps } from './field-props.ts';

export const GivenWhenThenField = (answer: FieldProps<'given-when-then'>) => {
  const { address, refusal, labelledBy, describedBy } = answer;
  const id = useId();
  return (
    <div className="tday-criterion">
      {criterionParts.map((part) => (
        <div key={part} className="tday-criterion-part">
          <div id={`${id}${part}`} className="govuk-label">
            {widgetWords.en[part]}
          </div>
          <ProseEditor
            address={address}
            part={part}
            lines="one"
            labelledBy={`${labelledBy} ${id}${part}`}
            describedBy={describedBy}
            refusal={refusal}
          />
        </div>
      ))}
    </div>
  );
};
