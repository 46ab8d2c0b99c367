// A form: its fields one under another.
import type { FormSection as Form } from '@tday/shared/template';
import { FieldView } from '../fields/FieldView.tsx';
import { useWantedPlace } from '../place-link.ts';
import { SectionFrame } from './SectionFrame.tsx';

export const FormSection = ({ section }: { readonly section: Form }) => {
  useWantedPlace(section.id);
  return (
    <SectionFrame section={section}>
      {section.fields.map((field) => (
        <FieldView
          key={field.id}
          field={field}
          address={{ section: section.id, field: field.id }}
        />
      ))}
    </SectionFrame>
  );
};
