// What people call the place of a finding: "R-014 Requirements, Statement".
import type { FindingPlace } from '@tday/shared/checks/finding';
import { findField, findSection } from '@tday/shared/template';
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { useNames, useTemplate } from '../use-model.ts';

/** For the places of some sections. */
export const usePlaceName = (sections: readonly string[]): ((place: FindingPlace) => string) => {
  const template = useTemplate();
  const names = useNames(...new Set(sections));
  return ({ section: id, row, field }) => {
    const section = findSection(template, id);
    const reference = row && names.reference(id, row);
    const label = section && field && findField(section, field)?.label;
    const parts = [reference ?? section?.title, label].filter(
      (part) => part !== undefined && part !== '',
    );
    return checkScreenWords.en.place(parts.map(String));
  };
};
