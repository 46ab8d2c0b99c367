// Every command and every refusal of `decide`, one small day.
import type { Command, Decided, Decision } from '@tday/shared/commands';
import { isRefusal, type RefusalReason } from '@tday/shared/commands';
import type { LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { Template } from '@tday/shared/template';
import type { Role, Workshop } from '@tday/shared/workshop';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { afterDecision, workshopSoFar } from './workshop-so-far.ts';

const minute = 60_000;
const fay = 'fayfayfayfay' as ParticipantId;
const alice = 'alicealiceal' as ParticipantId;
const olu = 'oluoluoluolu' as ParticipantId;
const nobody = 'nobodynobody' as ParticipantId;

const stage = (id: string, minutes: number): Template['stages'][number] => ({
  id,
  title: id,
  kind: 'edit-together',
  minutes,
  task: 'Write.',
  script: { say: 'Write.' },
  sections: [],
});

const template: Template = {
  id: 'short',
  version: 1,
  language: 'en',
  title: 'Short day',
  says: 'Makes little.',
  starts: '09:30',
  groups: [{ id: 'user', label: 'I use it', plural: 'Users' }],
  stages: [stage('welcome', 10), stage('needs', 40), stage('sign', 5)],
  sections: [],
  documents: [],
};

const joined = (id: ParticipantId, name: string, role: Role): Decision => ({
  type: 'joined',
  participant: { id, name, role, group: 'user', joinedAt: 0, removed: false },
});

const lobby = workshopSoFar(
  'workshop1234' as WorkshopId,
  0,
  [
    { type: 'created', title: 'A day', marking: 'OFFICIAL' } as const,
    joined(fay, 'Fay', 'facilitator'),
    joined(alice, 'Alice', 'contributor'),
    joined(olu, 'Olu', 'observer'),
  ].map((decision): Decided => ({ decision, at: 0 })),
);

const apply = (workshop: Workshop, decisions: readonly Decision[], at: number): Workshop =>
  decisions.reduce((so, decision) => afterDecision(so, { decision, at }), workshop);

const granted = (workshop: Workshop, command: Command, now = 0, by = fay): readonly Decision[] => {
  const answer = decide(template, workshop, command, by, now);
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

const after = (workshop: Workshop, command: Command, now = 0): Workshop =>
  apply(workshop, granted(workshop, command, now), now);

const refused = (workshop: Workshop, command: Command, by = fay): RefusalReason | undefined => {
  const answer = decide(template, workshop, command, by, 0);
  return isRefusal(answer) ? answer.refused : undefined;
};

const running = after(lobby, { type: 'start' });
const closed = after(running, { type: 'close' });

describe('the day', () => {
  test('starting it opens the first stage and its timer', () => {
    expect(running).toMatchObject({ state: 'running', startedAt: 0, stage: 'welcome' });
    expect(running.timer).toEqual({ state: 'running', stage: 'welcome', endsAt: 10 * minute });
  });

  test('it starts once', () => {
    expect(refused(running, { type: 'start' })).toBe('workshop-already-started');
    expect(refused(closed, { type: 'start' })).toBe('workshop-closed');
  });

  test('the next stage opens with its timer, and the one behind stays open for writing', () => {
    const needs = after(running, { type: 'next-stage' }, 5 * minute);
    expect(needs.stages).toEqual({ welcome: 'open', needs: 'open' });
    expect(needs.timer).toEqual({ state: 'running', stage: 'needs', endsAt: 45 * minute });
  });

  test('going back to a stage starts no timer, and the timer of the stage left behind ends', () => {
    const back = after(after(running, { type: 'next-stage' }), { type: 'back-stage' });
    expect(back.stage).toBe('welcome');
    expect(back.timer).toBeUndefined();
  });

  test('there is nothing before the first stage and nothing after the last', () => {
    const last = after(running, { type: 'open-stage', stage: 'sign' });
    expect(refused(running, { type: 'back-stage' })).toBe('no-stage-before');
    expect(refused(last, { type: 'next-stage' })).toBe('no-stage-after');
  });

  test('opening the stage that the room is in changes nothing', () => {
    expect(granted(running, { type: 'open-stage', stage: 'welcome' })).toEqual([]);
  });

  test('a stage that is not in the template is refused', () => {
    expect(refused(running, { type: 'open-stage', stage: 'tea' })).toBe('no-such-stage');
    expect(refused(running, { type: 'close-stage', stage: 'tea' })).toBe('no-such-stage');
  });

  test('a stage that was opened can be closed for writing, and opened again', () => {
    const shut = after(running, { type: 'close-stage', stage: 'welcome' });
    expect(shut.stages).toEqual({ welcome: 'closed' });
    expect(granted(shut, { type: 'close-stage', stage: 'welcome' })).toEqual([]);
    expect(after(shut, { type: 'open-stage', stage: 'welcome' }).stages).toEqual({
      welcome: 'open',
    });
  });

  test('a stage that the room has not come to cannot be closed', () => {
    expect(refused(running, { type: 'close-stage', stage: 'needs' })).toBe('stage-not-opened');
  });

  test('before the start there are no stages and no timers to move', () => {
    expect(refused(lobby, { type: 'next-stage' })).toBe('workshop-not-started');
    expect(refused(lobby, { type: 'start-timer' })).toBe('workshop-not-started');
  });

  test('closing ends the timer; reopening goes on where the day was', () => {
    expect(closed).toMatchObject({ state: 'closed', closedAt: 0, stage: 'welcome' });
    expect(closed.timer).toBeUndefined();
    const open = after(closed, { type: 'reopen' });
    expect(open.state).toBe('running');
    expect(open.closedAt).toBeUndefined();
  });

  test('a workshop closed in the lobby reopens in the lobby', () => {
    expect(after(after(lobby, { type: 'close' }), { type: 'reopen' }).state).toBe('lobby');
  });

  test('what is closed cannot be closed, and what is open cannot be reopened', () => {
    expect(refused(closed, { type: 'close' })).toBe('workshop-closed');
    expect(refused(running, { type: 'reopen' })).toBe('workshop-not-closed');
  });

  test('a closed workshop moves no more', () => {
    expect(refused(closed, { type: 'next-stage' })).toBe('workshop-closed');
    expect(refused(closed, { type: 'rename', participant: alice, name: 'A' })).toBe(
      'workshop-closed',
    );
  });
});

describe('the timer', () => {
  test('paused, it goes on with what was left', () => {
    const paused = after(running, { type: 'pause-timer' }, 4 * minute);
    expect(paused.timer).toEqual({ state: 'paused', stage: 'welcome', leftMs: 6 * minute });
    expect(after(paused, { type: 'start-timer' }, 9 * minute).timer).toMatchObject({
      endsAt: 15 * minute,
    });
  });

  test('a second press of start changes nothing', () => {
    expect(granted(running, { type: 'start-timer' }, minute)).toEqual([]);
  });

  test('it can be started with any length', () => {
    const restarted = after(running, { type: 'start-timer', minutes: 3 }, minute);
    expect(restarted.timer).toMatchObject({ endsAt: 4 * minute });
  });

  test('without one, the length of the stage is taken', () => {
    const back = after(after(running, { type: 'next-stage' }), { type: 'back-stage' });
    expect(after(back, { type: 'start-timer' }, minute).timer).toMatchObject({
      endsAt: 11 * minute,
    });
  });

  test('more minutes are added to what is left', () => {
    expect(after(running, { type: 'extend-timer', minutes: 5 }, minute).timer).toMatchObject({
      endsAt: 15 * minute,
    });
    const paused = after(running, { type: 'pause-timer' }, 4 * minute);
    expect(after(paused, { type: 'extend-timer', minutes: 1 }).timer).toMatchObject({
      leftMs: 7 * minute,
    });
  });

  test('what ran over is forgiven when minutes are added', () => {
    expect(after(running, { type: 'extend-timer', minutes: 5 }, 30 * minute).timer).toMatchObject({
      endsAt: 35 * minute,
    });
  });

  test('a paused timer is not paused again, and without a timer there is none to change', () => {
    const paused = after(running, { type: 'pause-timer' });
    const none = after(after(running, { type: 'next-stage' }), { type: 'back-stage' });
    expect(refused(paused, { type: 'pause-timer' })).toBe('timer-not-running');
    expect(refused(none, { type: 'pause-timer' })).toBe('no-timer');
    expect(refused(none, { type: 'extend-timer', minutes: 1 })).toBe('no-timer');
  });
});

describe('people', () => {
  test.each<Command>([
    { type: 'start' },
    { type: 'open-stage', stage: 'needs' },
    { type: 'next-stage' },
    { type: 'back-stage' },
    { type: 'close-stage', stage: 'welcome' },
    { type: 'start-timer' },
    { type: 'pause-timer' },
    { type: 'extend-timer', minutes: 5 },
    { type: 'rename', participant: fay, name: 'Mallory' },
    { type: 'change-role', participant: alice, role: 'facilitator' },
    { type: 'remove', participant: fay },
    { type: 'readmit', participant: olu },
    { type: 'close' },
    { type: 'reopen' },
  ])('[R1] only a facilitator may: $type', (command) => {
    expect(refused(running, command, alice)).toBe('not-a-facilitator');
    expect(refused(running, command, olu)).toBe('not-a-facilitator');
  });

  test('everybody may change their own name', () => {
    const renamed = granted(
      running,
      { type: 'rename', participant: olu, name: ' Olu  B ' },
      0,
      olu,
    );
    expect(renamed).toEqual([{ type: 'renamed', participant: olu, name: 'Olu B' }]);
  });

  test('a name is needed, and has 80 characters at most', () => {
    const rename = (name: string) => refused(running, { type: 'rename', participant: alice, name });
    expect(rename(' \u0000 ')).toBe('name-needed');
    expect(rename('a'.repeat(300))).toBe('name-too-long');
    expect(rename('👩'.repeat(80))).toBeUndefined();
  });

  test('the name that a person has already changes nothing', () => {
    expect(granted(running, { type: 'rename', participant: alice, name: 'Alice' })).toEqual([]);
  });

  test('the last facilitator can neither leave the role nor be removed', () => {
    const step = { type: 'change-role', participant: fay, role: 'contributor' } as const;
    expect(refused(running, step)).toBe('last-facilitator');
    expect(refused(running, { type: 'remove', participant: fay })).toBe('last-facilitator');
    const two = after(running, { type: 'change-role', participant: alice, role: 'facilitator' });
    expect(refused(two, step)).toBeUndefined();
    expect(refused(two, { type: 'remove', participant: fay })).toBeUndefined();
  });

  test('a removed facilitator does not count as one', () => {
    const two = after(running, { type: 'change-role', participant: alice, role: 'facilitator' });
    const one = after(two, { type: 'remove', participant: alice });
    expect(refused(one, { type: 'remove', participant: fay })).toBe('last-facilitator');
  });

  test('a removed person asks for nothing more, until they are re-admitted', () => {
    const without = after(running, { type: 'remove', participant: alice });
    const own = { type: 'rename', participant: alice, name: 'A' } as const;
    expect(refused(without, own, alice)).toBe('removed');
    const again = after(without, { type: 'readmit', participant: alice });
    expect(refused(again, own, alice)).toBeUndefined();
  });

  test('nobody is removed twice, and only the removed are re-admitted', () => {
    const without = after(running, { type: 'remove', participant: alice });
    expect(granted(without, { type: 'remove', participant: alice })).toEqual([]);
    expect(refused(running, { type: 'readmit', participant: alice })).toBe('not-removed');
  });

  test('a role that a person has already changes nothing', () => {
    expect(granted(running, { type: 'change-role', participant: olu, role: 'observer' })).toEqual(
      [],
    );
  });

  test.each<Command>([
    { type: 'rename', participant: nobody, name: 'N' },
    { type: 'change-role', participant: nobody, role: 'observer' },
    { type: 'remove', participant: nobody },
    { type: 'readmit', participant: nobody },
  ])('a person who is not there is refused: $type', (command) => {
    expect(refused(running, command)).toBe('no-such-participant');
  });

  test('somebody of another workshop asks for nothing here', () => {
    expect(refused(running, { type: 'next-stage' }, nobody)).toBe('not-in-this-workshop');
  });

  test('in a closed workshop the facilitator still says who may read it', () => {
    const without = after(closed, { type: 'remove', participant: alice });
    expect(after(without, { type: 'readmit', participant: alice }).participants).toEqual(
      closed.participants,
    );
  });
});

describe('late words', () => {
  const late = 'latelatelate' as LateId;
  const kept = (doc: 'content' | 'restricted', at = 1): Workshop =>
    apply(closed, [{ type: 'late-kept', late, participant: alice, doc, bytes: 9 }], at);

  test('wait in the box of a closed workshop, the newest last, and more of them in their own place', () => {
    expect(kept('content').late).toEqual([
      { id: late, participant: alice, doc: 'content', at: 1, bytes: 9, state: 'waiting' },
    ]);
    const more = {
      type: 'late-kept',
      late,
      participant: alice,
      doc: 'content',
      bytes: 12,
    } as const;
    expect(apply(kept('content'), [more], 2).late).toMatchObject([{ at: 2, bytes: 12 }]);
  });

  test('that came from a file say who brought it', () => {
    const decision = {
      type: 'late-kept',
      late,
      participant: alice,
      doc: 'content',
      bytes: 9,
    } as const;
    const { late: box } = afterDecision(running, { decision, by: fay, at: 1 });
    expect(box).toMatchObject([{ participant: alice, broughtBy: fay }]);
    expect(afterDecision(running, { decision, by: alice, at: 1 }).late?.[0]).not.toHaveProperty(
      'broughtBy',
    );
  });

  test('leave the box when they are taken in, and stay in it when they are set aside', () => {
    expect(after(kept('content'), { type: 'take-in', late }).late).toEqual([]);
    const aside = after(kept('content'), { type: 'set-aside', late });
    expect(aside.late).toMatchObject([{ state: 'set-aside' }]);
    expect(granted(aside, { type: 'set-aside', late })).toEqual([]);
    expect(after(aside, { type: 'take-in', late }).late).toEqual([]);
  });

  test.each(['take-in', 'set-aside'] as const)(
    '%s is for facilitators, and for what is there',
    (type) => {
      expect(refused(kept('content'), { type, late }, alice)).toBe('not-a-facilitator');
      expect(refused(closed, { type, late })).toBe('no-such-late');
    },
  );

  test('about what suppliers may not see are not for a facilitator who may bid', () => {
    const bidding = {
      ...kept('restricted'),
      participants: closed.participants.map((one) => ({ ...one, group: 'technologist' as const })),
    };
    expect(refused(bidding, { type: 'take-in', late })).toBe('hidden-from-suppliers');
    expect(refused(kept('restricted'), { type: 'take-in', late })).toBeUndefined();
  });
});

describe('versions', () => {
  const granted = (workshop: Workshop, command: Command, editedSeq = 7) => {
    const answer = decide(template, workshop, command, fay, 0, { seq: 9, editedSeq });
    if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
    return answer;
  };
  const kept = (label: string): Workshop =>
    apply(running, granted(running, { type: 'keep-version', label }), 0);

  test('are kept by a facilitator under words of their own, whatever the state of the day', () => {
    expect(kept(' After   lunch ').versions).toEqual([
      { number: 9, at: 0, reason: { kind: 'asked', label: 'After lunch' } },
    ]);
    expect(refused(running, { type: 'keep-version', label: 'Mine' }, alice)).toBe(
      'not-a-facilitator',
    );
    expect(granted(closed, { type: 'keep-version', label: 'The end' })).toHaveLength(1);
  });

  test('need words, and not too many', () => {
    expect(refused(running, { type: 'keep-version', label: ' ' })).toBe('label-needed');
    const label = 'x'.repeat(81);
    expect(refused(running, { type: 'keep-version', label })).toBe('label-too-long');
  });

  test('are kept by themselves as the day turns, if anything was written since the last', () => {
    const next = granted(running, { type: 'next-stage' });
    expect(next[0]).toEqual({
      type: 'version-kept',
      number: 9,
      reason: { kind: 'stage', stage: 'needs' },
    });
    expect(granted(running, { type: 'close' })[0]).toMatchObject({ reason: { kind: 'closing' } });
    expect(granted(kept('Now'), { type: 'next-stage' })[0]?.type).toBe('stage-opened');
    expect(granted(kept('Now'), { type: 'next-stage' }, 12)[0]?.type).toBe('version-kept');
    expect(granted(running, { type: 'pause-timer' })).toHaveLength(1);
  });

  test('that come back leave one of what was before', () => {
    expect(granted(kept('Now'), { type: 'restore-version', version: 9 })).toEqual([
      { type: 'version-kept', number: 9, reason: { kind: 'restoring', version: 9 } },
      { type: 'version-restored', version: 9 },
    ]);
    const back = apply(kept('Now'), [{ type: 'version-restored', version: 9 }], 5);
    expect(back.restored).toEqual({ version: 9, at: 5 });
  });

  test('come back only where they are, for a facilitator, and not into a closed workshop', () => {
    expect(refused(running, { type: 'restore-version', version: 9 })).toBe('no-such-version');
    const restore = { type: 'restore-version', version: 9 } as const;
    expect(refused(kept('Now'), restore, alice)).toBe('not-a-facilitator');
    expect(refused(after(kept('Now'), { type: 'close' }), restore)).toBe('workshop-closed');
  });

  test('are not without number', () => {
    const version = { number: 1, at: 0, reason: { kind: 'closing' } } as const;
    const full = { ...running, versions: Array.from({ length: 300 }, () => version) };
    expect(refused(full, { type: 'keep-version', label: 'More' })).toBe('too-many-versions');
    expect(granted(full, { type: 'next-stage' })[0]?.type).toBe('stage-opened');
    expect(granted(full, { type: 'restore-version', version: 1 })).toHaveLength(2);
  });
});
