// What answers need to know of the rest of the workshop in order to say what they hold.
import type { Names } from '@tday/shared/fields/field-type';
import { fieldTypeNamed } from '@tday/shared/fields/index';
import { findField, findRegister } from '@tday/shared/template';
import { fieldWords } from '@tday/shared/words/fields';
import { findParticipant, formatReference, type Workshop } from '@tday/shared/workshop';
import type { ContentStore } from './content-store.ts';

export const namesOf = (store: ContentStore, workshop: Workshop): Names => {
  const { template } = store.content;
  const names: Names = {
    reference: (register, row) => {
      const section = findRegister(template, register);
      if (section === undefined || !store.rows(register).includes(row)) return undefined;
      const number = workshop.references[register]?.[row];
      return number === undefined ? fieldWords.en.newRow : formatReference(section.prefix, number);
    },
    rowTitle: (register, row) => {
      const section = findRegister(template, register);
      const field = section && findField(section, section.titleField);
      if (section === undefined || field === undefined) return '';
      const type = fieldTypeNamed(field.type);
      const value = type.read(store.raw({ section: register, row, field: field.id }), field);
      return value === undefined ? '' : type.toText(value, field, names);
    },
    rows: (register) => store.rows(register),
    participantName: (id) => findParticipant(workshop, id)?.name,
  };
  return names;
};
