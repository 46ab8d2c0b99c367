// Everything that a workshop says as plain JSON, for other programs: documented field by field in
// schema/workshop-data-schema.ts. The fingerprint of a document is that of this data.
import { cleanLine } from '../clean-text.ts';
import type { Reason } from '../content-view.ts';
import type { AnyField } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import type { RegisterSection, Section } from '../template.ts';
import type { Participant } from '../workshop.ts';
import { Answers } from './answers.ts';
import { type Json, toJson } from './canonical.ts';
import { presentParticipants } from './participants-block.ts';
import type { ReportSource } from './report-source.ts';
import { isoTime } from './title-facts.ts';

/** Grows when the same key comes to mean something else. */
const workshopDataVersion = 1;

export type WorkshopData = {
  readonly format: 'transformation-day-workshop';
  readonly formatVersion: typeof workshopDataVersion;
  readonly workshop: WorkshopJson;
  readonly template: TemplateJson;
  readonly sections: readonly SectionJson[];
  /** Titles of the sections that this copy leaves out, as not everybody may read them. */
  readonly leftOut: readonly string[];
};

type WorkshopJson = {
  readonly id: string;
  readonly title: string;
  readonly marking: string;
  readonly place?: string;
  readonly state: 'lobby' | 'running' | 'closed';
  readonly startedAt?: string;
  readonly lastChangedAt: string;
  readonly participants: readonly ParticipantJson[];
};

type ParticipantJson = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly group: string;
  readonly organisation?: string;
  readonly interest?: string;
};

type TemplateJson = {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
};

/** The answers that are not empty, by field id. */
type AnswersJson = { readonly [field: string]: AnswerJson };
type AnswerJson = { readonly text: string; readonly value: Json };

/** A field as the template has it: id, label, type, and what its type lets it say. */
type FieldJson = { readonly [key: string]: Json };

type RowJson = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly answers: AnswersJson;
};

/** Why something that a check found is kept as it is. */
type ReasonJson = {
  readonly row?: string;
  readonly field?: string;
  readonly topic: string;
  readonly because: string;
  /** The participant who said so. */
  readonly by?: string;
};

type SectionJson =
  | {
      readonly kind: 'form';
      readonly id: string;
      readonly title: string;
      readonly fields: readonly FieldJson[];
      readonly answers: AnswersJson;
      readonly reasons?: readonly ReasonJson[];
    }
  | {
      readonly kind: 'register';
      readonly id: string;
      readonly title: string;
      readonly fields: readonly FieldJson[];
      readonly rows: readonly RowJson[];
      readonly reasons?: readonly ReasonJson[];
    };

const answersJson = (answers: Answers, section: Section, row?: RowId): AnswersJson =>
  Object.fromEntries(
    section.fields.flatMap((field) => {
      const answer = answers.at(section, field, row);
      if (answer === undefined) return [];
      return [[field.id, { text: answers.text(answer), value: toJson(answer.value) }]];
    }),
  );

const rowJson = (answers: Answers, register: RegisterSection, row: RowId): RowJson => ({
  id: row,
  reference: answers.reference(register.id, row) ?? '',
  title: answers.rowTitle(register.id, row),
  answers: answersJson(answers, register, row),
});

const fieldJson = (field: AnyField): FieldJson => toJson(field) as FieldJson;

const said = ({ because, by }: Reason) => ({ because, ...(by !== undefined && { by }) });

/** Those of rows that are there. */
const reasonsJson = (answers: Answers, section: Section): readonly ReasonJson[] =>
  (answers.source.content.reasons?.(section.id) ?? []).flatMap(({ place, reason }) => {
    const { row, field, topic } = place;
    if (row !== undefined && answers.reference(section.id, row) === undefined) return [];
    return [{ ...(row && { row }), ...(field && { field }), topic, ...said(reason) }];
  });

const sectionJson = (answers: Answers, section: Section): SectionJson => {
  const basics = {
    id: section.id,
    title: cleanLine(section.title),
    fields: section.fields.map(fieldJson),
  };
  const reasons = reasonsJson(answers, section);
  const kept = reasons.length > 0 && { reasons };
  if (section.kind === 'form') {
    return { kind: 'form', ...basics, answers: answersJson(answers, section), ...kept };
  }
  const rows = answers.rows(section.id).map((row) => rowJson(answers, section, row));
  return { kind: 'register', ...basics, rows, ...kept };
};

const participantJson = (participant: Participant): ParticipantJson => {
  const { id, name, role, group, organisation, interest } = participant;
  return {
    id,
    name: cleanLine(name),
    role,
    group,
    ...(organisation !== undefined && { organisation: cleanLine(organisation) }),
    ...(interest !== undefined && { interest: cleanLine(interest) }),
  };
};

const workshopJson = (source: ReportSource): WorkshopJson => {
  const { id, title, marking, place, state, startedAt, lastChangedAt } = source.workshop;
  return {
    id,
    title: cleanLine(title),
    marking,
    ...(place !== undefined && { place: cleanLine(place) }),
    state,
    ...(startedAt !== undefined && { startedAt: isoTime(startedAt) }),
    lastChangedAt: isoTime(lastChangedAt),
    participants: presentParticipants(source).map(participantJson),
  };
};

export const workshopDataOf = (answers: Answers): WorkshopData => {
  const { source } = answers;
  const { id, version, language, title, sections } = source.template;
  return {
    format: 'transformation-day-workshop',
    formatVersion: workshopDataVersion,
    workshop: workshopJson(source),
    template: { id, version, language, title: cleanLine(title) },
    sections: sections
      .filter((section) => answers.mayRead(section.id))
      .map((section) => sectionJson(answers, section)),
    leftOut: sections
      .filter((section) => !answers.mayRead(section.id))
      .map((section) => cleanLine(section.title)),
  };
};

export const makeWorkshopData = (source: ReportSource): WorkshopData =>
  workshopDataOf(new Answers(source));
