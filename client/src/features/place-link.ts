// Links to one record and field, and what a screen does that was opened by one: it brings the place into
// view and puts the reader's focus there.
import type { FindingPlace } from '@tday/shared/checks/finding';
import { isRowId, type RowId } from '@tday/shared/ids';
import { useEffect, useState } from 'react';
import { pathTo } from './go.ts';

export const pathToPlace = (workshop: string, { section, row, field }: FindingPlace): string => {
  const wanted = new URLSearchParams();
  if (row !== undefined) wanted.set('row', row);
  if (field !== undefined) wanted.set('field', field);
  const query = wanted.toString();
  const path = pathTo(workshop, { at: 'sections', section });
  return query === '' ? path : `${path}?${query}`;
};

/** How a field is marked so that a link finds it. */
export const placeMark = ({ section, row, field }: FindingPlace): string =>
  `${section}/${row ?? '-'}/${field ?? '-'}`;

interface Wanted {
  readonly row?: RowId;
  readonly field?: string;
}

/** Only on a section's own screen, whose address is about that section alone. */
const readWanted = (section: string): Wanted | undefined => {
  if (!location.pathname.endsWith(`/sections/${section}`)) return undefined;
  const given = new URLSearchParams(location.search);
  const [row, field] = [given.get('row') ?? '', given.get('field') ?? ''];
  return { ...(isRowId(row) && { row }), ...(/^[a-z0-9-]+$/.test(field) && { field }) };
};

/** A row that opens has its fields a few frames later; one that was removed never has. */
const mostFrames = 60;

const findPlace = (section: string, { row, field }: Wanted): HTMLElement | null => {
  const mark = placeMark({ section, ...(row && { row }), ...(field && { field }) });
  return field === undefined
    ? document.getElementById(`row-${row}`)
    : document.querySelector<HTMLElement>(`[data-place="${mark}"]`);
};

const show = (place: HTMLElement): void => {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
};

/** Shows the place as soon as it is there. Returns the way to stop waiting for it. */
const showWhenThere = (section: string, wanted: Wanted): (() => void) => {
  let frame = 0;
  let frames = 0;
  const look = () => {
    const place = findPlace(section, wanted);
    if (place !== null) return show(place);
    frames += 1;
    if (frames < mostFrames) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
};

/** What the address wants of a section: `onRow` opens the row first, and the place is shown once it is there. */
export const useWantedPlace = (section: string, onRow?: (row: RowId) => void): void => {
  const [wanted] = useState(() => readWanted(section));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is followed once
  useEffect(() => {
    if (wanted === undefined || (wanted.row === undefined && wanted.field === undefined)) return;
    if (wanted.row !== undefined) onRow?.(wanted.row);
    return showWhenThere(section, wanted);
  }, []);
};
