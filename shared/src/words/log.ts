// What `tday log` says of the entries of a workshop's log, in the words of whoever runs a server.
import type { Decision } from '../commands.ts';
import type { Template } from '../template.ts';
import type { VersionReason, Workshop } from '../workshop.ts';

/** What the words of an entry need to know of the rest. */
export interface LogNames {
  readonly template: Template;
  readonly workshop: Workshop;
}

type Said = {
  readonly [Type in Decision['type']]: (
    decision: Extract<Decision, { readonly type: Type }>,
    names: LogNames,
  ) => string;
};

const stageTitle = ({ template }: LogNames, stage: string): string =>
  template.stages.find(({ id }) => id === stage)?.title ?? stage;

const personName = ({ workshop }: LogNames, id: string): string =>
  workshop.participants.find((participant) => participant.id === id)?.name ?? id;

const sectionTitle = ({ template }: LogNames, section: string): string =>
  template.sections.find(({ id }) => id === section)?.title ?? section;

const reason = (why: VersionReason, names: LogNames): string => {
  switch (why.kind) {
    case 'asked':
      return `“${why.label}”`;
    case 'stage':
      return `as the room went to ${stageTitle(names, why.stage)}`;
    case 'closing':
      return 'as the workshop closed';
    case 'restoring':
      return `before version ${why.version} was brought back`;
  }
};

const decisions: Said = {
  created: ({ title, marking }) => `created the workshop “${title}” (${marking})`,
  joined: ({ participant: { name, role, group } }) => `${name} joined as ${role}, ${group}`,
  started: () => 'started the workshop',
  'stage-opened': ({ stage }, names) => `opened ${stageTitle(names, stage)}`,
  'stage-closed': ({ stage }, names) => `closed ${stageTitle(names, stage)} for writing`,
  'timer-started': ({ stage, endsAt }, names) =>
    `started the timer of ${stageTitle(names, stage)}, to ${new Date(endsAt).toISOString()}`,
  'timer-paused': ({ stage }, names) => `paused the timer of ${stageTitle(names, stage)}`,
  renamed: ({ participant, name }, names) => `renamed ${personName(names, participant)} to ${name}`,
  'role-changed': ({ participant, role }, names) =>
    `made ${personName(names, participant)} ${role}`,
  removed: ({ participant }, names) => `removed ${personName(names, participant)}`,
  readmitted: ({ participant }, names) => `let ${personName(names, participant)} back in`,
  'references-given': ({ register, numbers }, names) =>
    `gave references in ${sectionTitle(names, register)}: ${Object.values(numbers).join(', ')}`,
  closed: () => 'closed the workshop',
  reopened: () => 'opened the workshop again',
  'version-kept': ({ number, reason: why }, names) =>
    `kept version ${number}, ${reason(why, names)}`,
  'version-restored': ({ version }) => `brought version ${version} back`,
  'late-kept': ({ participant, bytes }, names) =>
    `late words of ${personName(names, participant)} came, ${bytes} bytes`,
  'taken-in': ({ participant }, names) =>
    `took in the late words of ${personName(names, participant)}`,
  'set-aside': () => 'set late words aside',
};

/** One of another version of the program is called by its type. */
const decided = (decision: Decision, names: LogNames): string => {
  const say = decisions[decision.type] as
    | ((decision: Decision, names: LogNames) => string)
    | undefined;
  return say?.(decision, names) ?? decision.type;
};

export const logWords = {
  en: {
    decided,
    edited: (sections: readonly string[], names: LogNames): string =>
      sections.length === 0
        ? 'edited nothing that shows'
        : `edited ${sections.map((section) => sectionTitle(names, section)).join(', ')}`,
    /** Who is nobody, the server did. */
    server: 'the server',
    line: (number: string, at: number, name: string, what: string, bytes: number): string =>
      `${number}  ${new Date(at).toISOString()}  ${name}: ${what}  (${bytes} bytes)`,
  },
} as const;
