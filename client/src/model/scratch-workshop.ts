// A workshop that lies in this browser alone: for the practice box, the gallery of field types and
// tests. Nothing in it is ever sent anywhere.
import { docNames } from '@tday/shared/content-names';
import type { JoinCode, ParticipantId, RejoinCode, WorkshopId } from '@tday/shared/ids';
import type { Template } from '@tday/shared/template';
import type { Participant, Workshop } from '@tday/shared/workshop';
import { createStore } from 'zustand/vanilla';
import { ContentCopy } from './content-copy.ts';
import type { Host } from './host.ts';
import { VersionDesk } from './version-desk.ts';
import type { OpenWorkshop, WorkshopState } from './workshop-state.ts';

const me = 'scratchwrite' as ParticipantId;
const id = 'scratchscrat' as WorkshopId;

const facilitator = (now: number): Participant => ({
  id: me,
  name: 'You',
  role: 'facilitator',
  group: 'other',
  joinedAt: now,
  removed: false,
});

/** There is no server to ask. */
const askNobody = () => Promise.reject(new Error('asked nobody'));
const versions = new VersionDesk(askNobody, id);

const scratch = (template: Template, now: number): Workshop => ({
  id,
  title: template.title,
  marking: 'OFFICIAL',
  state: 'running',
  createdAt: now,
  stages: Object.fromEntries(template.stages.map((stage) => [stage.id, 'open' as const])),
  participants: [facilitator(now)],
  references: {},
});

export const scratchWorkshop = (
  template: Template,
  host: Host,
  workshop: Partial<Workshop> = {},
): OpenWorkshop => {
  const copy = new ContentCopy({ number: 1, template, docs: docNames, host });
  const state = createStore<WorkshopState>(() => ({
    workshop: { ...scratch(template, host.now()), ...workshop },
    template,
    copy,
    connection: { state: 'live', unkept: 0 },
    keeping: 'working',
    lastKeptAt: undefined,
    oldestUnkeptAt: undefined,
    liveSince: undefined,
    handedBack: [],
    endures: 'page',
    slow: false,
    lostFor: undefined,
    nearlyFull: false,
  }));
  let lastChangedAt = host.now();
  copy.content.onChange(() => {
    lastChangedAt = host.now();
  });
  return {
    me,
    codes: { code: '' as JoinCode, joinAddress: '' },
    state,
    host,
    askServer: askNobody,
    versions,
    now: () => host.now(),
    lastChangedAt: () => lastChangedAt,
    ask: async () => ({ decided: [] }),
    newFacilitatorLink: async () => ({ facilitatorLink: '' }),
    newRejoinCode: async () => ({ rejoinCode: '' as RejoinCode }),
    lineLost: () => {},
    lineBack: () => {},
    rest: () => {},
    forgetHandedBack: () => {},
    waiting: () => undefined,
    close: () => copy.close(),
  };
};
