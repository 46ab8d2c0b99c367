// In a register's table: which rows point at this one, and whether it was agreed before something changed.
import type { RowId } from '@tday/shared/ids';
import { type Place, placeKey } from '@tday/shared/trace/link-graph';
import { traceWords } from '@tday/shared/words/trace';
import { useTrace } from '../use-trace.ts';
import { PlaceList } from './PlaceLinks.tsx';

const words = traceWords.en;

/** More than these are counted: the open row names them. */
const mostShown = 6;

export const RowPointers = ({
  section,
  row,
}: {
  readonly section: string;
  readonly row: RowId;
}) => {
  const reading = useTrace();
  const places: ReadonlyMap<string, Place> = new Map(
    reading.graph
      .to({ section, row })
      .filter(({ from }) => from.row !== undefined)
      .map(({ from }) => [placeKey(from), from]),
  );
  const inDoubt = reading.suspectAt({ section, row }) !== undefined;
  if (places.size === 0 && !inDoubt) return null;
  return (
    <span className="tday-pointers">
      {inDoubt && <strong>{words.doubt} </strong>}
      {places.size > 0 && (
        <>
          {words.row.pointedAtBy}{' '}
          <PlaceList answers={reading.answers} places={[...places.values()]} most={mostShown} />
        </>
      )}
    </span>
  );
};
