// What the server answers to whoever chooses and starts a workshop, of which only the outline is
// believed: the server is ours and of the same version.

import { isRecord } from '@tday/shared/is-record';
import type { DocumentPlan, Section, Stage, Template } from '@tday/shared/template';
import { readRefusedReason, readSays } from '../../model/workshop-answer.ts';

/** A template as the list has it. */
export interface OfferedTemplate
  extends Pick<Template, 'id' | 'version' | 'title' | 'says' | 'starts' | 'groups'> {
  readonly minutes: number;
  readonly stages: readonly Pick<Stage, 'id' | 'title' | 'kind' | 'minutes'>[];
  readonly sections: readonly Pick<Section, 'id' | 'title' | 'kind'>[];
  readonly documents: readonly Pick<DocumentPlan, 'id' | 'title' | 'says'>[];
}

export interface TemplateFault {
  readonly line: number;
  readonly column: number;
  /** Where in the file, such as `stages.2.minutes`; empty for the file as a whole. */
  readonly path: string;
  readonly says: string;
  readonly didYouMean?: string;
}

export interface FaultyFile {
  readonly file: string;
  readonly faults: readonly TemplateFault[];
}

export interface OfferedTemplates {
  readonly templates: readonly OfferedTemplate[];
  readonly faulty: readonly FaultyFile[];
}

export interface StartedWorkshop {
  readonly workshop: string;
  readonly code: string;
  readonly facilitatorLink: string;
}

/** Why something was not done; `refused` names the reason where the server gave one. */
export interface NotDone {
  readonly problem: string;
  readonly refused?: string;
}

export const isNotDone = (answer: object): answer is NotDone => 'problem' in answer;

const hasText = (record: Record<string, unknown>, ...keys: readonly string[]): boolean =>
  keys.every((key) => typeof record[key] === 'string');

const hasLists = (record: Record<string, unknown>, ...keys: readonly string[]): boolean =>
  keys.every((key) => Array.isArray(record[key]));

export const readOfferedTemplates = (body: unknown): OfferedTemplates | undefined =>
  isRecord(body) && hasLists(body, 'templates', 'faulty')
    ? (body as unknown as OfferedTemplates)
    : undefined;

export const readTemplate = (body: unknown): Template | undefined =>
  isRecord(body) && hasText(body, 'id', 'title') && hasLists(body, 'stages', 'sections')
    ? (body as unknown as Template)
    : undefined;

export const readStarted = (body: unknown): StartedWorkshop | undefined =>
  isRecord(body) && hasText(body, 'workshop', 'code', 'facilitatorLink')
    ? (body as unknown as StartedWorkshop)
    : undefined;

export const readOpenedSample = (body: unknown): Pick<StartedWorkshop, 'workshop'> | undefined =>
  isRecord(body) && hasText(body, 'workshop') ? { workshop: String(body['workshop']) } : undefined;

const readExpected = (body: unknown): string | undefined => {
  const expected = isRecord(body) ? body['expected'] : undefined;
  if (!Array.isArray(expected)) return undefined;
  const sentences = expected.filter(isRecord).map(({ path, says }) => `${path}: ${says}`);
  return sentences.length === 0 ? undefined : sentences.join('; ');
};

/** The sentence of an answer that was a no; with what was expected, where the server lists it. */
export const readNotDone = (body: unknown, otherwise: string): NotDone => {
  const says = readSays(body) ?? otherwise;
  const expected = readExpected(body);
  const refused = readRefusedReason(body);
  return {
    problem: expected === undefined ? says : `${says} ${expected}`,
    ...(refused !== undefined && { refused }),
  };
};
