// What the options were worth when a stage began, and what their records said then: asked once for all the views
// that want it.
import { type CaseStart, readCaseStart } from '@tday/shared/case/case-start';
import { isRecord } from '@tday/shared/is-record';
import type { VersionDesk } from './version-desk.ts';

export interface StageStart {
  /** Pounds by the row of the option. */
  readonly netValues: ReadonlyMap<string, number>;
  /** What the records behind them said. */
  readonly records: CaseStart | undefined;
}

interface Asked {
  readonly version: number;
  readonly start: Promise<StageStart | undefined>;
}

/** The room goes on from stage to stage: nobody asks for an earlier one. */
const lastAsked = new WeakMap<VersionDesk, Asked>();

/** Undefined where it is not to be had. */
export const stageStart = (desk: VersionDesk, version: number): Promise<StageStart | undefined> => {
  const last = lastAsked.get(desk);
  if (last?.version === version) return last.start;
  const asked = { version, start: fetchStart(desk, version) };
  lastAsked.set(desk, asked);
  // What could not be had now may be had later.
  void asked.start.then((start) => {
    if (start === undefined && lastAsked.get(desk) === asked) lastAsked.delete(desk);
  });
  return asked.start;
};

const fetchStart = async (desk: VersionDesk, version: number): Promise<StageStart | undefined> => {
  try {
    const { status, body } = await desk.get(`${version}/numbers`);
    if (status !== 200 || !isRecord(body)) return undefined;
    const records = readCaseStart(body['records']);
    return { netValues: readNetValues(body['netValues']), records };
  } catch {
    return undefined;
  }
};

const readNetValues = (raw: unknown): StageStart['netValues'] =>
  new Map(
    (Array.isArray(raw) ? raw : []).flatMap((one): [string, number][] => {
      if (!isRecord(one)) return [];
      const { option, npsv } = one;
      return typeof option === 'string' && typeof npsv === 'number' ? [[option, npsv]] : [];
    }),
  );
