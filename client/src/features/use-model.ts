// Where React meets the model, with the hooks beside it. Each wakes its view for one thing alone.
import { type Command, isRefusal, type Refusal } from '@tday/shared/commands';
import type { KeptValue } from '@tday/shared/content';
import type { Address } from '@tday/shared/content-view';
import type { Names } from '@tday/shared/fields/field-type';
import { sectionWritingRefusal } from '@tday/shared/permissions';
import type { ReportSource } from '@tday/shared/report/report-source';
import { findSection, type Template } from '@tday/shared/template';
import { findParticipant, type Participant, type Workshop } from '@tday/shared/workshop';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Connection } from '../model/connection.ts';
import type { ContentCopy } from '../model/content-copy.ts';
import type { Cancel, Host } from '../model/host.ts';
import { namesOf } from '../model/names.ts';
import { localEdit } from '../model/undo.ts';
import type { Endurance, OpenWorkshop, Outcome, WorkshopState } from '../model/workshop-state.ts';

/** The workshop that everything below is about. */
export const OpenWorkshopContext = createContext<OpenWorkshop | undefined>(undefined);

export const useOpenWorkshop = (): OpenWorkshop => {
  const open = useContext(OpenWorkshopContext);
  if (open === undefined) throw new Error('no workshop is open above this view');
  return open;
};

/** For the hooks beside this file. */
export const useWorkshopState = <Part>(select: (state: WorkshopState) => Part): Part =>
  useStore(useOpenWorkshop().state, select);

export const useTemplate = (): Template => useWorkshopState((state) => state.template);

/** Part of the workshop; the part must be the same object while nothing in it changed. */
export const useWorkshop = <Part>(select: (workshop: Workshop) => Part): Part =>
  useWorkshopState((state) => select(state.workshop));

export const useMe = (): Participant => {
  const { me } = useOpenWorkshop();
  const found = useWorkshop((workshop) => findParticipant(workshop, me));
  if (found === undefined) throw new Error(`participant ${me} is not in the workshop`);
  return found;
};

export const useConnection = (): Connection => useWorkshopState((state) => state.connection);

export const useEndurance = (): Endurance => useWorkshopState((state) => state.endures);

/** What the room said as it closed the line that is down. */
export const useLostFor = () => useWorkshopState((state) => state.lostFor);

export const useNearlyFull = (): boolean => useWorkshopState((state) => state.nearlyFull);

/** Whether the page is on the second wire. */
export const useSlow = (): boolean => useWorkshopState((state) => state.slow);

export const useHandedBack = () => useWorkshopState((state) => state.handedBack);

/** This browser's copy of the content. It is another one after the room refused something. */
export const useCopy = (): ContentCopy => useWorkshopState((state) => state.copy);

/** What lies at an address, raw; the field type's `read` makes sense of it. */
export const useRaw = (address: Address): unknown => {
  const { store } = useCopy();
  const { section, row, field } = address;
  const listen = useCallback(
    (wake: () => void) => store.onAnswer({ section, field, ...(row && { row }) }, wake),
    [store, section, row, field],
  );
  return useSyncExternalStore(listen, () => store.raw(address));
};

const calmMs = 500;

/** Listens, and wakes once for all that comes within half a second. */
const calmly = (
  host: Host,
  wake: () => void,
  listen: (calm: () => void) => () => void,
): (() => void) => {
  let cancel: Cancel | undefined;
  const stop = listen(() => {
    cancel ??= host.later(calmMs, () => {
      cancel = undefined;
      wake();
    });
  });
  return () => {
    stop();
    cancel?.();
  };
};

/** Like `useRaw` for what is only read: wakes at most twice a second, however many people type. */
export const useCalmRaw = (address: Address): unknown => {
  const { store } = useCopy();
  const { host } = useOpenWorkshop();
  const { section, row, field } = address;
  const listen = useCallback(
    (wake: () => void) =>
      calmly(host, wake, (calm) => store.onAnswer({ section, field, ...(row && { row }) }, calm)),
    [store, host, section, row, field],
  );
  return useSyncExternalStore(listen, () => store.raw(address));
};

/** Wakes at most twice a second while a section is written in. */
export const useSectionCalm = (section: string): void => {
  const { store } = useCopy();
  const { host } = useOpenWorkshop();
  const listen = useCallback(
    (wake: () => void) => calmly(host, wake, (calm) => store.onSection(section, calm)),
    [store, host, section],
  );
  useSyncExternalStore(listen, () => store.sectionVersion(section));
};

export interface FieldAnswer {
  readonly raw: unknown;
  /** Who wrote a value and when, and what it overwrote; nothing for prose. */
  readonly kept: KeptValue | undefined;
  /** Keeps a raw value; `undefined` empties the answer. Not for prose, which editors write. */
  readonly set: (raw: unknown) => void;
  /** Why it may not be written now. */
  readonly refusal: Refusal | undefined;
}

export const useField = (address: Address): FieldAnswer => {
  const { store, content } = useCopy();
  const raw = useRaw(address);
  const doer = useDoer();
  return {
    raw,
    kept: store.kept(address),
    set: (value) => content.setValue(address, value, doer(), localEdit),
    refusal: useSectionRefusal(address.section),
  };
};

export interface Undoing {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** False where somebody else has written over it, so that it was left as it is. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

/** Undo of values and rows, only of what was done in this browser. Prose editors have their own. */
export const useUndo = (): Undoing => {
  const { undo } = useCopy();
  const listen = useCallback((wake: () => void) => undo.onChange(wake), [undo]);
  const canUndo = useSyncExternalStore(listen, () => undo.canUndo);
  const canRedo = useSyncExternalStore(listen, () => undo.canRedo);
  const steps = useMemo(() => ({ undo: () => undo.undo(), redo: () => undo.redo() }), [undo]);
  return { canUndo, canRedo, ...steps };
};

/** Writes any answer as `Content.write` takes it; prose is added to what is there. */
export const useWrite = (): ((address: Address, raw: unknown) => void) => {
  const { content } = useCopy();
  const doer = useDoer();
  return useCallback(
    (address, raw) => content.write(address, raw, doer(), localEdit),
    [content, doer],
  );
};

/** What a document or a CSV file is made of, as this browser has it at the moment. */
export const useReportSource = (): (() => ReportSource) => {
  const open = useOpenWorkshop();
  return useCallback(() => {
    const { workshop, template, copy } = open.state.getState();
    return {
      template,
      content: copy.content,
      workshop: { ...workshop, lastChangedAt: Math.round(open.lastChangedAt()) },
      sections: (section: string) => copy.content.holds(section),
    };
  }, [open]);
};

const reportFacts = (workshop: Workshop) => {
  const { title, marking, place, state, startedAt, participants, references } = workshop;
  return { title, marking, place, state, startedAt, participants, references };
};

/** Calls back once at first, and whenever something changed of which `useReportSource` tells. */
export const useOnReportChange = (changed: () => void): void => {
  const { store } = useCopy();
  const template = useTemplate();
  const facts = useWorkshop(useShallow(reportFacts));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other facts are a change too
  useEffect(() => {
    changed();
    const stops = template.sections.map(({ id }) => store.onSection(id, changed));
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, template, facts, changed]);
};

/** Why this participant may not write in a section now; undefined if they may. */
export const useSectionRefusal = (sectionId: string): Refusal | undefined => {
  const { me } = useOpenWorkshop();
  const template = useTemplate();
  // Refusals are made anew each time they are asked for: the workshop is what must not wake for nothing.
  const workshop = useWorkshop((whole) => whole);
  return useMemo(() => {
    const section = findSection(template, sectionId);
    const participant = findParticipant(workshop, me);
    return section && participant
      ? sectionWritingRefusal(template, workshop, participant, section)
      : undefined;
  }, [template, me, workshop, sectionId]);
};

/** What answers need to know of the rest; wakes when one of the named registers changes. */
export const useNames = (...registers: readonly string[]): Names => {
  const { store } = useCopy();
  const workshop = useWorkshop((whole) => whole);
  const named = registers.join(' ');
  const listen = useCallback(
    (wake: () => void) => {
      const stops = named.split(' ').map((register) => store.onSection(register, wake));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, named],
  );
  const version = useSyncExternalStore(listen, () =>
    registers.map((register) => store.sectionVersion(register)).join(' '),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is read
  return useMemo(() => namesOf(store, workshop), [store, workshop, version]);
};

export const usePeople = (): readonly Participant[] =>
  useWorkshop((workshop) => workshop.participants);

/** Asks for a command; gives the sentence to show if it was not granted. */
export const useAsk = (): ((command: Command) => Promise<string | undefined>) => {
  const open = useOpenWorkshop();
  return useCallback(async (command) => saysOf(await open.ask(command)), [open]);
};

const saysOf = (outcome: Outcome): string | undefined =>
  isRefusal(outcome) || 'unreached' in outcome ? outcome.says : undefined;

export const useDoer = () => {
  const open = useOpenWorkshop();
  return useCallback(() => ({ by: open.me, at: Math.round(open.now()) }), [open]);
};
