// The facts of the title page, and the times on it. Times are those of the state that is printed: a
// document says the same whenever it is exported.
import { cleanLine } from '../clean-text.ts';
import { formatDate } from '../fields/date.ts';
import { reportWords } from '../words/report.ts';
import type { Fact } from './blocks.ts';
import { groupTitle, presentParticipants, presentSpeakers } from './participants-block.ts';
import type { ReportSource } from './report-source.ts';

const words = reportWords.en;

export const isoTime = (at: number): string => new Date(at).toISOString();

const dayOf = (at: number): string => formatDate(isoTime(at).slice(0, 10));

export const draftWords = (at: number): string => words.draft(dayOf(at), isoTime(at).slice(11, 16));

const countByGroup = (source: ReportSource): string => {
  const present = presentParticipants(source).length;
  const speakers = presentSpeakers(source);
  const groups = source.template.groups.map(({ id }) => {
    const ofGroup = speakers.filter(({ group }) => group === id);
    return [groupTitle(source.template, id), ofGroup.length] as const;
  });
  const leading = [words.facilitators, present - speakers.length] as const;
  return words.participantsByGroup(present, [leading, ...groups]);
};

/** Who was in the room, by group. */
export const roomFact = (source: ReportSource): Fact => ({
  label: words.participants,
  text: countByGroup(source),
});

export const titleFacts = (source: ReportSource, documentId: string): readonly Fact[] => {
  const { workshop, template } = source;
  const { startedAt, place } = workshop;
  const whenAndWhere: readonly Fact[] = [
    ...(startedAt === undefined ? [] : [{ label: words.heldOn, text: dayOf(startedAt) }]),
    ...(place === undefined ? [] : [{ label: words.place, text: cleanLine(place) }]),
  ];
  return [
    { label: words.documentId, text: `${workshop.id}/${documentId}` },
    { label: words.status, text: words.statusDraft },
    ...whenAndWhere,
    { label: words.classification, text: workshop.marking },
    {
      label: words.template,
      text: words.templateVersion(cleanLine(template.title), template.version),
    },
    roomFact(source),
  ];
};
