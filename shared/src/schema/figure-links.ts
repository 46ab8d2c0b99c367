// What a figure of a document says about the template's sections: the fields that it is drawn from are of
// the right type, and what the options come to is drawn only where something says what they are.
import { caseFigureKinds } from '../template.ts';
import { templateWords } from '../words/template.ts';
import type { SchemaFault } from './schema-fault.ts';
import { fieldsOf, type Place, type Sections, textsIn } from './template-place.ts';

const { expected } = templateWords.en;

/** The keys that name a field, each with the type that it must have. */
const fieldTypes = { risk: 'risk-matrix', priority: 'choice', effort: 'number' } as const;

const fieldFaults = (part: Place, sections: Sections): readonly SchemaFault[] => {
  const register = part.text('register') ?? '';
  const fields = fieldsOf(sections.byId.get(register));
  if (fields.length === 0) return [];
  return Object.entries(fieldTypes).flatMap(([key, type]) => {
    const fitting = fields.filter((field) => field.text('type') === type);
    return part
      .at(key)
      .unknownText(textsIn(fitting, 'id'), (id) => expected.fieldOfType(id, type, register));
  });
};

export const figurePartFaults = (
  part: Place,
  appraisal: Place,
  sections: Sections,
): readonly SchemaFault[] => {
  const figure = part.at('figure');
  const isOfCase = caseFigureKinds.some((kind) => kind === figure.raw);
  if (isOfCase && appraisal.raw === undefined) {
    return [figure.fault(expected.appraisal(String(figure.raw)))];
  }
  return typeof figure.raw === 'string' ? fieldFaults(part, sections) : [];
};
