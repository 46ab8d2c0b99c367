// Who is here and where. Says our own place at most ten times a second, and wakes views of other
// people's at most ten times a second, only where something changed for them.
import { type DocName, docOf, readName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import { type Caret, type OwnPresence, type Presence, readPresence } from '@tday/shared/presence';
import { findSection, type Template } from '@tday/shared/template';
import type { Awareness } from 'y-protocols/awareness';
import type { Cancel, Host } from './host.ts';
import { type Listener, Listeners } from './listeners.ts';

const tickMs = 100;
const peopleTopic = 'people';
const sectionTopic = (section: string): string => `section:${section}`;
const caretsTopic = (name: string): string => `carets:${name}`;

/** One browser of another participant; somebody may have two. */
export interface Other extends Presence {
  readonly client: number;
}

type Awarenesses = { readonly [Name in DocName]?: Awareness };

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export class PresenceHub {
  private readonly template: Template;
  private readonly host: Host;
  private readonly awarenesses: Awarenesses;
  private readonly listeners = new Listeners();
  private own: OwnPresence = {};
  private cancelSay: Cancel | undefined;
  private cancelRegroup: Cancel | undefined;
  private others: readonly Other[] = [];
  private participants: readonly ParticipantId[] = [];
  private bySection = new Map<string, readonly Other[]>();
  private byName = new Map<string, readonly Other[]>();

  constructor(template: Template, awarenesses: Awarenesses, host: Host) {
    this.template = template;
    this.awarenesses = awarenesses;
    this.host = host;
    for (const awareness of Object.values(awarenesses)) awareness.on('change', this.heard);
    this.say();
  }

  /** Says where this participant is; a caret that was said before is forgotten. */
  standAt(place: Omit<OwnPresence, 'caret'>): void {
    this.change(place);
  }

  moveCaret(place: Omit<OwnPresence, 'caret'>, caret: Caret): void {
    this.change({ ...place, caret });
  }

  /** Only if the caret last said stands in this text: leaving one editor must not clear another's. */
  dropCaret(name: string): void {
    if (this.own.caret?.name !== name) return;
    const { caret: _dropped, ...place } = this.own;
    this.change(place);
  }

  /** The participants who are here now, other than this browser. */
  here(): readonly ParticipantId[] {
    return this.participants;
  }

  inSection(section: string): readonly Other[] {
    return this.bySection.get(section) ?? none;
  }

  caretsIn(name: string): readonly Other[] {
    return this.byName.get(name) ?? none;
  }

  onPeople(listener: Listener): () => void {
    return this.listeners.on(peopleTopic, listener);
  }

  onSection(section: string, listener: Listener): () => void {
    return this.listeners.on(sectionTopic(section), listener);
  }

  onCarets(name: string, listener: Listener): () => void {
    return this.listeners.on(caretsTopic(name), listener);
  }

  close(): void {
    this.cancelSay?.();
    this.cancelRegroup?.();
    for (const awareness of Object.values(this.awarenesses)) awareness.off('change', this.heard);
  }

  private change(own: OwnPresence): void {
    if (sameJson(own, this.own)) return;
    this.own = own;
    this.cancelSay ??= this.host.later(tickMs, () => {
      this.cancelSay = undefined;
      this.say();
    });
  }

  /** Where somebody is in a hidden section is said only to those who may see that section. */
  private say(): void {
    const section = this.own.section && findSection(this.template, this.own.section);
    const doc: DocName = section ? docOf(section) : 'content';
    for (const [name, awareness] of Object.entries(this.awarenesses)) {
      const state = name === doc ? this.own : {};
      if (!sameJson(awareness.getLocalState(), state)) awareness.setLocalState({ ...state });
    }
  }

  private readonly heard = (): void => {
    this.cancelRegroup ??= this.host.later(tickMs, () => {
      this.cancelRegroup = undefined;
      this.regroup();
    });
  };

  private regroup(): void {
    this.others = Object.values(this.awarenesses).flatMap(readOthers);
    const bySection = groupBy(this.others, (other) => other.section);
    const byName = groupBy(this.others, (other) => validName(other.caret?.name));
    const topics = [
      ...changedTopics(this.bySection, bySection, sectionTopic, sameEditors),
      ...changedTopics(this.byName, byName, caretsTopic, sameJson),
    ];
    this.bySection = bySection;
    this.byName = byName;
    const participants = [...new Set(this.others.map((other) => other.participant))].sort();
    if (!sameJson(participants, this.participants)) {
      this.participants = participants;
      topics.push(peopleTopic);
    }
    this.listeners.tell(topics);
  }
}

const none: readonly Other[] = [];

const validName = (name: string | undefined): string | undefined =>
  name !== undefined && readName(name) !== undefined ? name : undefined;

const readOthers = (awareness: Awareness): readonly Other[] =>
  [...awareness.getStates()].flatMap(([client, state]) => {
    const presence = client === awareness.clientID ? undefined : readPresence(state);
    return presence === undefined ? [] : [{ ...presence, client }];
  });

const groupBy = (
  others: readonly Other[],
  keyOf: (other: Other) => string | undefined,
): Map<string, readonly Other[]> => {
  const groups = new Map<string, Other[]>();
  for (const other of others) {
    const key = keyOf(other);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [other]);
    else group.push(other);
  }
  return groups;
};

/** A caret that only moved changes nothing for a list of who is in a section. */
const sameEditors = (a: readonly Other[], b: readonly Other[]): boolean => {
  const brief = (others: readonly Other[]) =>
    others.map(({ client, name, row, field }) => [client, name, row, field]);
  return sameJson(brief(a), brief(b));
};

const changedTopics = (
  before: Map<string, readonly Other[]>,
  after: Map<string, readonly Other[]>,
  topicOf: (key: string) => string,
  same: (a: readonly Other[], b: readonly Other[]) => boolean,
): readonly string[] => {
  const topics: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const now = after.get(key) ?? none;
    const was = before.get(key) ?? none;
    // The old array stays, so that a view's snapshot is the same object.
    if (same(was, now) && now !== none) after.set(key, was);
    else topics.push(topicOf(key));
  }
  return topics;
};
