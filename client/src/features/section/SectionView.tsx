import type { Section } from '@tday/shared/template';
import { RegisterSection } from '../register/RegisterSection.tsx';
import { FormSection } from './FormSection.tsx';

export const SectionView = ({ section }: { readonly section: Section }) =>
  section.kind === 'form' ? (
    <FormSection section={section} />
  ) : (
    <RegisterSection section={section} />
  );
