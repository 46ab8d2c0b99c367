// The workshop of the gallery, with every example written into it; and the same one as somebody sees it
// who may not write.
import type { Content, Doer } from '@tday/shared/content';
import { exampleNames } from '@tday/shared/fields/link';
import { proseJson } from '@tday/shared/prose';
import { createStore } from 'zustand/vanilla';
import type { Host } from '../../model/host.ts';
import { scratchWorkshop } from '../../model/scratch-workshop.ts';
import type { OpenWorkshop } from '../../model/workshop-state.ts';
import {
  galleryReferences,
  galleryTemplate,
  linkedRegisters,
  shownTypes,
  titleField,
} from './gallery-template.ts';

const writeExamples = (content: Content, doer: Doer): void => {
  for (const register of linkedRegisters) {
    const rows = exampleNames.rows(register);
    content.addRows(register, rows, doer);
    for (const row of rows) {
      const title = proseJson(exampleNames.rowTitle(register, row));
      content.write({ section: register, row, field: titleField }, title, doer);
    }
  }
  for (const { fieldType, examples } of shownTypes) {
    for (const { field, raw } of examples) {
      content.write({ section: fieldType.type, field: field.id }, raw, doer);
    }
  }
};

export const galleryWorkshop = (host: Host): OpenWorkshop => {
  const open = scratchWorkshop(galleryTemplate, host, { references: galleryReferences });
  writeExamples(open.state.getState().copy.content, { by: open.me, at: host.now() });
  return open;
};

/** The same content where nobody may write. */
export const asClosed = (open: OpenWorkshop): OpenWorkshop => {
  const state = open.state.getState();
  const workshop = { ...state.workshop, state: 'closed' as const };
  return { ...open, state: createStore(() => ({ ...state, workshop })) };
};
