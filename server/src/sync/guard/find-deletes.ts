// Which ranges of an update's deletes really delete something, and where. Ranges are in order and
// apart, so that all of them together walk over a document once at most.
import * as Y from 'yjs';
import { Halt } from './halt.ts';
import type { Container, Places } from './places.ts';
import type { Range, ReadUpdate } from './read-update.ts';

export interface Deletes {
  /** How many items that are still there, and how many of them only mark where a format begins or ends. */
  readonly count: number;
  readonly marks: number;
  readonly containers: ReadonlySet<Container>;
}

export const findDeletes = ({ blocks, deletes }: ReadUpdate, places: Places): Deletes => {
  const containers = new Set<Container>();
  let [count, marks] = [0, 0];
  for (const range of deletes) {
    const known = places.known(range.client);
    if (range.end > Math.max(known, blocks.get(range.client)?.end ?? 0)) {
      throw new Halt('lacks', 'it deletes something that is not here');
    }
    for (const item of livingIn(places.doc, range)) {
      count += 1;
      if (item.content instanceof Y.ContentFormat) marks += 1;
      const place = places.placeOf(item);
      if (place !== 'inert') containers.add(place.container);
    }
  }
  return { count, marks, containers };
};

function* livingIn(doc: Y.Doc, { client, start, end }: Range): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? [];
  if (start >= Y.getState(doc.store, client)) return;
  for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return;
    if (struct instanceof Y.Item && !struct.deleted) yield struct;
  }
}
