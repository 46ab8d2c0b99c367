// A workshop as a document: walks the outline that its template plans, and asks each field's type what
// the answers say on paper. Guidance is for whoever writes and is never printed.
import { cleanLine, cleanText } from '../clean-text.ts';
import type { AnyField } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import {
  type DocumentPlan,
  type FigurePart,
  findField,
  findSection,
  type OutlinePart,
  type RegisterSection,
  type Section,
  type ShownKind,
} from '../template.ts';
import type { TracePart } from '../trace/trace-plan.ts';
import { reportWords } from '../words/report.ts';
import { Answers } from './answers.ts';
import {
  type Block,
  type ListBlock,
  type NoteBlock,
  paragraph,
  type Report,
  text,
} from './blocks.ts';
import { fingerprintOf } from './canonical.ts';
import { checksBlocks } from './checks-blocks.ts';
import { decisionBlocks } from './decision-block.ts';
import { figureBlock } from './figure-block.ts';
import { finishCaptions } from './finish-captions.ts';
import { finishHeadings } from './finish-headings.ts';
import { finishLinks } from './finish-links.ts';
import { fitOnePage } from './fit-one-page.ts';
import { formBlocks } from './form-blocks.ts';
import { helperBlocks } from './helper-blocks.ts';
import { narrowSource } from './narrow-source.ts';
import { Numbers } from './numbers/numbers-blocks.ts';
import { sayNumbers } from './numbers/say-numbers.ts';
import { participantsBlock } from './participants-block.ts';
import { pickRows } from './pick-rows.ts';
import { printedSections } from './printed-sections.ts';
import { isShort } from './register-columns.ts';
import { registerRecords } from './register-records.ts';
import { registerTable } from './register-table-block.ts';
import type { ReportSource } from './report-source.ts';
import type { Anchors } from './row-anchors.ts';
import { sayMissing } from './say-missing.ts';
import { sayRests } from './say-rest.ts';
import { draftWords, isoTime, roomFact, titleFacts } from './title-facts.ts';
import { TraceBlocks } from './trace-blocks.ts';
import { whereShown } from './where-shown.ts';
import {
  type Depth,
  type Draft,
  type DraftMissing,
  type DraftRest,
  heading,
  leftOut,
  missingNamed,
  none,
} from './words-on-paper.ts';
import { workshopDataOf } from './workshop-data.ts';

/** What the walk carries along: answers, what they come to, and the rows that can be linked to by now. */
interface Walk {
  readonly answers: Answers;
  readonly numbers: Numbers;
  readonly trace: TraceBlocks;
  readonly anchors: Anchors;
  readonly printed: ReadonlySet<string>;
  /** The forms that the document prints as a whole. */
  readonly forms: ReadonlySet<string>;
}

/** What was written; a figure names the register that it is drawn from, and prints none of its rows. */
type SectionPart = Exclude<
  Extract<OutlinePart, { readonly form: string } | { readonly register: string }>,
  { readonly figure: string }
>;
type RegisterPart = Extract<SectionPart, { readonly register: string }>;

const fieldsNamed = (section: Section, ids: readonly string[]): readonly AnyField[] =>
  ids.map((id) => findField(section, id)).filter((field) => field !== undefined);

const tableFields = (register: RegisterSection): readonly AnyField[] =>
  register.fields.filter((field) => field.id === register.titleField || isShort(field));

const registerBlocks = (
  { answers, anchors }: Walk,
  register: RegisterSection,
  part: RegisterPart,
  depth: Depth,
): readonly (Draft | DraftMissing)[] => {
  const { rows, rest } = pickRows(answers, register, part);
  if (rows.length === 0) return [part.where === undefined ? missingNamed(register.title) : none()];
  const blocks = rowsBlocks({ answers, anchors }, register, part, { rows, depth });
  return [...blocks, restOf(answers, part, rest)];
};

/** Says that there are more rows than stand here, and where they do. */
const restOf = ({ source }: Answers, part: OutlinePart, rows: number): DraftRest => {
  const place = whereShown(source.template, part);
  return { kind: 'draft-rest', rows, ...(place && { place }) };
};

const rowsBlocks = (
  { answers, anchors }: Pick<Walk, 'answers' | 'anchors'>,
  register: RegisterSection,
  part: RegisterPart,
  { rows, depth }: { readonly rows: readonly RowId[]; readonly depth: Depth },
): readonly Draft[] => {
  if (part.as === 'list') return [rowsList(answers, register, rows)];
  const asked = part.fields && fieldsNamed(register, part.fields);
  if (part.as === 'records') {
    const fields = asked ?? register.fields;
    return registerRecords(answers, register, { rows, fields, anchors }, depth);
  }
  const fields = asked ?? tableFields(register);
  return registerTable(answers, register, { rows, fields, totals: part.totals ?? false, anchors });
};

/** What each row is called, and no more. */
const rowsList = (
  answers: Answers,
  register: RegisterSection,
  rows: readonly RowId[],
): ListBlock => ({
  kind: 'list',
  ordered: false,
  items: rows.map((row) => {
    const reference = answers.reference(register.id, row) ?? '';
    return [paragraph(text(`${reference} ${answers.rowTitle(register.id, row)}`.trim()))];
  }),
});

const sectionBlocks = (
  walk: Walk,
  part: SectionPart,
  depth: Depth,
): readonly (Draft | DraftMissing)[] => {
  const id = 'form' in part ? part.form : part.register;
  const section = findSection(walk.answers.source.template, id);
  if (section === undefined) return [];
  if (!walk.answers.mayRead(id)) {
    return [leftOut(section)];
  }
  if (section.kind === 'register') {
    return 'register' in part ? registerBlocks(walk, section, part, depth) : [];
  }
  const fields = part.fields ? fieldsNamed(section, part.fields) : section.fields;
  return formBlocks(walk.answers, section, fields, depth);
};

const textBlocks = ({ numbers }: Walk, words: string): readonly Draft[] =>
  cleanText(sayNumbers(words, () => numbers.case))
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .map((block) => paragraph(text(block)));

type ComputedPart =
  | FigurePart
  | TracePart
  | Extract<
      OutlinePart,
      { readonly show: string } | { readonly numbers: string } | { readonly helper: string }
    >;

const isWritten = (part: SectionPart | ComputedPart): part is SectionPart =>
  'form' in part || ('register' in part && !('figure' in part));

const shownBlocks = (
  { answers, printed }: Pick<Walk, 'answers' | 'printed'>,
  show: ShownKind,
): readonly Draft[] => {
  if (show === 'checks') return checksBlocks(answers, printed);
  return show === 'decision' ? decisionBlocks() : [participantsBlock(answers.source)];
};

/** What is worked out from the records, or known of the room. */
const computedBlocks = (
  { answers, numbers, trace, printed, forms }: Walk,
  part: ComputedPart,
): readonly Draft[] => {
  if ('numbers' in part) return [...numbers.blocks(part.numbers), restOf(answers, part, 0)];
  if ('figure' in part) return [figureBlock(answers, numbers, part)];
  if ('trace' in part) return trace.blocks(part);
  if ('show' in part) return shownBlocks({ answers, printed }, part.show);
  return helperBlocks(answers, part.helper, forms.has(part.helper));
};

const wholeForms = (parts: readonly OutlinePart[]): readonly string[] =>
  parts.flatMap((part) => {
    if ('heading' in part) return wholeForms(part.parts);
    return 'form' in part && part.fields === undefined ? [part.form] : [];
  });

/** `depth` is that of a heading among these parts, 1 the highest. */
const outlineBlocks = (
  walk: Walk,
  parts: readonly OutlinePart[],
  depth: Depth,
): readonly (Draft | DraftMissing)[] =>
  parts.flatMap((part): readonly (Draft | DraftMissing)[] => {
    if ('heading' in part) {
      return [heading(depth, part.heading), ...outlineBlocks(walk, part.parts, depth + 1)];
    }
    if ('text' in part) return textBlocks(walk, part.text);
    return isWritten(part) ? sectionBlocks(walk, part, depth) : computedBlocks(walk, part);
  });

const firstEstimates: NoteBlock = {
  kind: 'note',
  title: reportWords.en.firstEstimates,
  blocks: [paragraph(text(reportWords.en.firstEstimatesSays))],
};

const front = ({ onePage }: DocumentPlan): readonly Block[] =>
  onePage === true
    ? [paragraph(text(reportWords.en.firstEstimatesSays, 'italic'))]
    : [{ kind: 'contents', title: reportWords.en.contents }, firstEstimates];

const findDocument = ({ template }: ReportSource, id: string): DocumentPlan => {
  const found = template.documents.find((document) => document.id === id);
  if (found === undefined) throw new Error(`template ${template.id} has no document named ${id}`);
  return found;
};

export const makeReport = (source: ReportSource, documentId: string): Report => {
  const { workshop, template } = source;
  const plan = findDocument(source, documentId);
  const all = new Answers(source);
  const answers = new Answers(narrowSource(source, plan.outline));
  const walk: Walk = {
    answers,
    // What they come to is printed where an outline says so, also without what it is worked out from.
    numbers: new Numbers(all),
    trace: new TraceBlocks(answers),
    anchors: new Set(),
    printed: printedSections(plan.outline),
    forms: new Set(wholeForms(plan.outline)),
  };
  const outline = sayMissing(outlineBlocks(walk, plan.outline, 1));
  const title = cleanLine(plan.title);
  return {
    title,
    subject: cleanLine(workshop.title),
    language: template.language,
    marking: workshop.marking,
    draft: draftWords(workshop.lastChangedAt),
    madeAt: isoTime(workshop.lastChangedAt),
    fingerprint: fingerprintOf(workshopDataOf(all)),
    ...(plan.onePage === true && { onePage: true }),
    facts: plan.onePage === true ? [roomFact(source)] : titleFacts(source, documentId),
    blocks: [
      ...front(plan),
      ...finishLinks(
        finishCaptions(
          finishHeadings(sayRests(plan.onePage === true ? fitOnePage(outline) : outline, title)),
        ),
      ),
    ],
  };
};
