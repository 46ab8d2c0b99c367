// In a register's table: which rows point at this one, and whether it was agreed before something changed.
import type { RowId } from '@tday/shared/ids';
import { type Place, placeKey } from '@tday/shared/trace/link-graph';
import { traceWords } from '@tday/shared/words/trace';
import { useTrace } from '../use-trace.ts';
import { PlaceList } from './PlaceLinks.tsx';

const words = traceWords.en;

/** More than these are counted: the open row names them. */
const mostShown = 6;

interface RowPlace {
  readonly section: string;
  readonly row: RowId;
}

/** Each row that points at this one, once. */
const pointersTo = ({ graph }: ReturnType<typeof useTrace>, at: RowPlace): readonly Place[] => {
  const places: ReadonlyMap<string, Place> = new Map(
    graph
      .to(at)
      .filter(({ from }) => from.row !== undefined)
      .map(({ from }) => [placeKey(from), from]),
  );
  return [...places.values()];
};

/** How many rows point at one that was removed. */
export const RemovedPointers = (at: RowPlace) => {
  const { length } = pointersTo(useTrace(), at);
  return length === 0 ? null : words.row.removedPointers(length);
};

export const RowPointers = (at: RowPlace) => {
  const reading = useTrace();
  const places = pointersTo(reading, at);
  const inDoubt = reading.suspectAt(at) !== undefined;
  if (places.length === 0 && !inDoubt) return null;
  return (
    <span className="tday-pointers">
      {inDoubt && <strong>{words.doubt} </strong>}
      {places.length > 0 && (
        <>
          {words.row.pointedAtBy}{' '}
          <PlaceList answers={reading.answers} places={places} most={mostShown} />
        </>
      )}
    </span>
  );
};
