// Who was in the room: by role, then by the group for whom they spoke.
import { cleanLine } from '../clean-text.ts';
import { type GroupId, groupIds, type Template } from '../template.ts';
import { reportWords } from '../words/report.ts';
import { type Participant, roles } from '../workshop.ts';
import { type Column, type ParagraphBlock, type TableBlock, textCell } from './blocks.ts';
import type { ReportSource } from './report-source.ts';
import { missing } from './words-on-paper.ts';

const words = reportWords.en;

export const presentParticipants = ({ workshop }: ReportSource): readonly Participant[] =>
  workshop.participants.filter((participant) => !participant.removed);

/** Those who speak for their group: who leads the room speaks for nobody in it. */
export const presentSpeakers = (source: ReportSource): readonly Participant[] =>
  presentParticipants(source).filter(({ role }) => role !== 'facilitator');

export const groupTitle = (template: Template, id: GroupId): string =>
  cleanLine(template.groups.find((group) => group.id === id)?.plural ?? id);

/** By code unit: how a language orders its letters differs from machine to machine. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byRoleAndGroup = (a: Participant, b: Participant): number =>
  roles.indexOf(a.role) - roles.indexOf(b.role) ||
  groupIds.indexOf(a.group) - groupIds.indexOf(b.group) ||
  inOrder(a.name.toLowerCase(), b.name.toLowerCase()) ||
  inOrder(a.id, b.id);

const wordOr = (given: string | undefined, otherwise: string): string => {
  const line = cleanLine(given ?? '');
  return line === '' ? otherwise : line;
};

const rowOf = (participant: Participant, template: Template): readonly string[] => [
  cleanLine(participant.name),
  words.roles[participant.role],
  groupTitle(template, participant.group),
  wordOr(participant.organisation, words.notGiven),
  wordOr(participant.interest, words.noneDeclared),
];

const columns: readonly Column[] = [
  { title: words.name, kind: 'text', weight: 4 },
  { title: words.role, kind: 'text', weight: 3 },
  { title: words.group, kind: 'text', weight: 3 },
  { title: words.organisation, kind: 'text', weight: 4 },
  { title: words.interest, kind: 'text', weight: 4 },
];

export const participantsBlock = (source: ReportSource): TableBlock | ParagraphBlock => {
  const present = [...presentParticipants(source)].sort(byRoleAndGroup);
  if (present.length === 0) return missing(words.nobodyYet);
  return {
    kind: 'table',
    caption: words.whoWasHere,
    columns,
    rowHeaders: true,
    rows: present.map((participant) => ({
      cells: rowOf(participant, source.template).map(textCell),
    })),
  };
};
