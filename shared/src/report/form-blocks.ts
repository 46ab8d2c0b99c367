// The answers of a form, in the order of its fields, each under its label.
import type { AnyField } from '../fields/index.ts';
import type { FormSection } from '../template.ts';
import type { Answers } from './answers.ts';
import type { Block } from './blocks.ts';
import {
  type Depth,
  type Draft,
  type DraftMissing,
  heading,
  labelled,
  missing,
  missingNamed,
  nestHeadings,
} from './words-on-paper.ts';

/** Text with room for headings of its own deserves one above it. */
const hasHeading = (field: AnyField): boolean => field.type === 'prose' && field.lines !== 'one';

const fieldBlocks = (
  answers: Answers,
  form: FormSection,
  field: AnyField,
  depth: Depth,
): readonly Draft[] => {
  if (field.optional === true && answers.at(form, field) === undefined) return [];
  const blocks = answerBlocks(answers, form, field);
  return hasHeading(field)
    ? [heading(depth, field.label), ...nestHeadings(blocks, depth)]
    : labelled(field.label, blocks);
};

const answerBlocks = (answers: Answers, form: FormSection, field: AnyField): readonly Block[] => {
  const answer = answers.at(form, field);
  const blocks = answer === undefined ? [] : answers.blocksInFull(answer);
  return blocks.length === 0 ? [missing()] : blocks;
};

/** `depth` is that of a heading for a field. A form with one text alone needs no label above it. */
export const formBlocks = (
  answers: Answers,
  form: FormSection,
  fields: readonly AnyField[],
  depth: Depth,
): readonly (Draft | DraftMissing)[] => {
  if (fields.every((field) => answers.at(form, field) === undefined)) {
    const isWhole = fields.length === form.fields.length;
    return [missingNamed(...(isWhole ? [form.title] : fields.map(({ label }) => label)))];
  }
  const [only, ...others] = fields;
  if (only?.type === 'prose' && others.length === 0) {
    return nestHeadings(answerBlocks(answers, form, only), depth - 1);
  }
  return fields.flatMap((field) => fieldBlocks(answers, form, field, depth));
};
