// What a file holds that can be exported: one workshop of a server's file, or a finished day as JSON, which
// is opened in memory as the sample workshop is.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RandomBytes } from '@tday/shared/ids';
import { type SampleDay, sampleDaySchema } from '@tday/shared/schema/sample-day-schema';
import { checkShape } from '@tday/shared/schema/schema-fault';
import { MisfitError } from '@tday/shared/seed';
import type { Template } from '@tday/shared/template';
import { cliWords } from '@tday/shared/words/cli';
import { shippedTemplates } from '@tday/templates/template-folder';
import { pino } from 'pino';
import {
  isDatabase,
  loadState,
  type Unusable,
  useWorkshop,
  type Wanted,
} from './chosen-workshop.ts';
import type { ExportJob } from './export/export-job.ts';
import { later } from './http/later.ts';
import { dayEnds, openDay } from './http/sample-workshop.ts';
import { MemoryStore } from './store/memory-store.ts';
import type { Store, WorkshopKeys } from './store/store.ts';
import { Rooms } from './sync/rooms.ts';

const words = cliWords.en.export;

export type Exportable = Omit<ExportJob, 'format' | 'document'>;

export interface ExportWanted extends Wanted {
  /** As it was after this entry of its log. */
  readonly version?: string | undefined;
}

export const readExportable = async (
  file: string,
  wanted: ExportWanted,
): Promise<Exportable | Unusable> => {
  const found = await isDatabase(file, words.notADay(file));
  if (typeof found === 'object') return found;
  if (found)
    return useWorkshop(file, wanted, (store, chosen) => stateOf(store, chosen, wanted.version));
  return wanted.version === undefined
    ? readDay(file, await readFile(file, 'utf8'))
    : { says: [words.dayHasNoVersions(file)] };
};

const stateOf = async (
  store: Store,
  listed: WorkshopKeys,
  version: string | undefined,
): Promise<Exportable | Unusable> => {
  const isNumber = version !== undefined && /^[1-9]\d{0,11}$/.test(version);
  const state = await loadState(store, listed, isNumber ? Number(version) : undefined);
  // Whatever there is not so much of comes whole.
  if (version !== undefined && version !== String(state.seq))
    return { says: [words.noSuchVersion(version, state.seq)] };
  const { template, docs, workshop, lastChangedAt } = state;
  return {
    template,
    docs: { content: docs.content.state(), restricted: docs.restricted.state() },
    workshop: { ...workshop, lastChangedAt },
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readDay = async (file: string, text: string): Promise<Exportable | Unusable> => {
  const raw = parseJson(text);
  if (raw === undefined) return { says: [words.notADay(file)] };
  const checked = checkShape(sampleDaySchema, raw);
  if ('faults' in checked) {
    const faults = checked.faults.map(({ path, says }) => words.dayFault(path.join('.'), says));
    return { says: [words.dayFaults(file), ...faults] };
  }
  const { templates } = await shippedTemplates();
  const template = templates.find(({ id }) => id === checked.value.template);
  if (template !== undefined) return dayInMemory(file, checked.value, template);
  const ids = templates.map(({ id }) => id);
  return { says: [words.noSuchTemplate(checked.value.template, ids)] };
};

/** The same ids every time, so that the same day gives the same bytes. */
const sameEveryTime = (): RandomBytes => {
  let drawn = 0;
  return (count) => {
    drawn += 1;
    return new Uint8Array(createHash('sha512').update(String(drawn)).digest().subarray(0, count));
  };
};

const dayInMemory = async (
  file: string,
  day: SampleDay,
  template: Template,
): Promise<Exportable | Unusable> => {
  const store = new MemoryStore();
  const now = () => dayEnds(day, template);
  const random = sameEveryTime();
  const log = pino({ level: 'silent' });
  const rooms = new Rooms({ store, now, random, log, later });
  try {
    const parts = { store, rooms, random, now };
    const { room } = await openDay(parts, day, template);
    const { content, restricted, workshop, lastChangedAt } = await room.states();
    return { template, docs: { content, restricted }, workshop: { ...workshop, lastChangedAt } };
  } catch (error) {
    if (error instanceof MisfitError) return { says: [words.dayMisfit(file, error.message)] };
    throw error;
  } finally {
    await rooms.close();
  }
};
