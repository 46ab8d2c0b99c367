// What a figure of a document says about the template's sections: the fields that it is drawn from are of
// the right type, and what the options come to is drawn only where something says what they are.
import { caseFigureKinds } from '../template.ts';
import { templateWords } from '../words/template.ts';
import type { SchemaFault } from './schema-fault.ts';
import {
  fault,
  fieldsOf,
  type Place,
  type Sections,
  textIn,
  textsIn,
  unknownText,
  within,
} from './template-place.ts';

const { expected } = templateWords.en;

/** The keys that name a field, each with the type that it must have. */
const fieldTypes = { risk: 'risk-matrix', priority: 'choice', effort: 'number' } as const;

const fieldFaults = (part: Place, sections: Sections): readonly SchemaFault[] => {
  const register = textIn(part, 'register') ?? '';
  const fields = fieldsOf(sections.byId.get(register));
  if (fields.length === 0) return [];
  return Object.entries(fieldTypes).flatMap(([key, type]) => {
    const fitting = fields.filter((field) => textIn(field, 'type') === type);
    return unknownText(within(part, key), textsIn(fitting, 'id'), (id) =>
      expected.fieldOfType(id, type, register),
    );
  });
};

export const figurePartFaults = (
  part: Place,
  appraisal: Place,
  sections: Sections,
): readonly SchemaFault[] => {
  const figure = within(part, 'figure');
  const isOfCase = caseFigureKinds.some((kind) => kind === figure.raw);
  if (isOfCase && appraisal.raw === undefined) {
    return [fault(figure, expected.appraisal(String(figure.raw)))];
  }
  return typeof figure.raw === 'string' ? fieldFaults(part, sections) : [];
};
