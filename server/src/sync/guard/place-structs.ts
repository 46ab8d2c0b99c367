// Finds where each new struct of an update stands, in an order in which Yjs can take them: everything
// that a struct hangs on is placed before it. What cannot be placed, Yjs must never see: it would keep
// it for ever, waiting, and look at it again with every letter that anybody types.
import { itemKind } from './content.ts';
import { Halt } from './halt.ts';
import {
  type Between,
  type Container,
  deepestProse,
  inside,
  mayHold,
  mostBetween,
  type Place,
  type Places,
  type Sides,
} from './places.ts';
import type { Block, ReadUpdate, Struct } from './read-update.ts';
import type { Id } from './struct-id.ts';

interface Reader {
  readonly block: Block;
  readonly known: number;
  next: number;
}

export class PlacedStructs {
  private readonly places: Places;
  private readonly readers = new Map<number, Reader>();
  /** Where new structs stand, those that are not inert. */
  readonly containers = new Set<Container>();
  /** Top-level names that nothing was ever written under. */
  readonly newNames = new Set<string>();
  /** Something stands under a key that the template has no place for. */
  hasUnknownKey = false;
  fresh = 0;
  /** Whose neighbours are in this update too: only once Yjs has taken it is known in which order. */
  readonly unsure: Between[] = [];
  /** What is known already, or hangs on what was deleted for good. */
  readonly idle: Struct[] = [];
  private between = 0;
  private readonly insides = new Map<Struct, Container>();

  constructor(update: ReadUpdate, places: Places) {
    this.places = places;
    for (const block of update.blocks.values()) this.addReader(block);
    this.placeAll();
  }

  /** Clients of whom the update brings something new. */
  freshClients(): readonly number[] {
    return [...this.readers.values()]
      .filter(({ block, known }) => block.end > known)
      .map(({ block }) => block.client);
  }

  private addReader(block: Block): void {
    const known = this.places.known(block.client);
    if (block.start > known)
      throw new Halt('lacks', 'something of this client is missing before it');
    this.readers.set(block.client, { block, known, next: 0 });
  }

  private placeAll(): void {
    let waiting = [...this.readers.values()];
    while (waiting.length > 0) {
      let moved = false;
      for (const reader of waiting) moved = this.advance(reader) || moved;
      if (!moved) throw new Halt('broken', 'its structs wait for each other');
      waiting = waiting.filter(({ block, next }) => next < block.structs.length);
    }
  }

  private advance(reader: Reader): boolean {
    const { block, next: before } = reader;
    for (;;) {
      const struct = block.structs[reader.next];
      if (struct === undefined || !this.isReady(struct)) break;
      this.place(reader, struct);
      reader.next += 1;
    }
    return reader.next > before || block.structs.length === 0;
  }

  private isReady({ origin, rightOrigin, parent }: Struct): boolean {
    return (
      this.isPlaced(origin) &&
      this.isPlaced(rightOrigin) &&
      (typeof parent === 'string' || this.isPlaced(parent))
    );
  }

  private isPlaced(id: Id | undefined): boolean {
    if (id === undefined) return true;
    const reader = this.readers.get(id.client);
    if (reader === undefined) {
      if (id.clock < this.places.known(id.client)) return true;
      throw new Halt('lacks', 'it hangs on something that is not here');
    }
    if (id.clock < reader.known) return true;
    if (id.clock >= reader.block.end) {
      throw new Halt('lacks', 'it hangs on something that is not here');
    }
    const next = reader.block.structs[reader.next];
    return next === undefined || id.clock < next.clock;
  }

  private place(reader: Reader, struct: Struct): void {
    const end = struct.clock + struct.length;
    if (end <= reader.known) {
      this.checkName(struct);
      this.idle.push(struct);
      return;
    }
    this.fresh += end - Math.max(struct.clock, reader.known);
    struct.place = this.placeOf(struct);
    if (struct.clock < reader.known) this.checkContinued(reader, struct);
    if (struct.place === 'inert') this.idle.push(struct);
    else {
      this.checkHeld(struct, struct.place);
      this.checkNeighbours(reader, struct);
    }
  }

  /**
   * A browser puts things between neighbours. Between two that can never have been neighbours Yjs would put
   * it somewhere too, but not in the same place in every copy.
   */
  private checkNeighbours(reader: Reader, struct: Struct): void {
    const { id, left, right } = asNew(struct, reader);
    // At an end, there is nothing that a neighbour could have been put beside.
    if (left === undefined) this.checkEnd(right && this.sidesOf(right).origin);
    else if (right === undefined) this.checkEnd(this.sidesOf(left).rightOrigin);
    else this.checkBetween({ id, left, right });
  }

  private checkEnd(beside: Id | undefined): void {
    if (beside !== undefined) throw new Halt('broken', 'it stands at an end that is none');
  }

  private checkBetween(between: Between): void {
    const { left, right } = between;
    if (isSameId(this.sidesOf(left).rightOrigin, right)) return;
    if (isSameId(this.sidesOf(right).origin, left)) return;
    if (this.structHere(left) || this.structHere(right)) this.unsure.push(between);
    else this.checkApart(left, right);
  }

  private checkApart(left: Id, right: Id): void {
    const items = this.places.between(left, right, mostBetween - this.between);
    if (items === 'too-far') throw new Halt('too-large', 'neighbours are too far apart');
    if (items === 'strangers') throw new Halt('broken', 'its neighbours never were neighbours');
    this.between += items.length;
  }

  private sidesOf(id: Id): Sides {
    const struct = this.structHere(id);
    if (struct === undefined) return this.places.sidesOf(id);
    const { client, clock } = id;
    const { origin, rightOrigin } = struct;
    const before = struct.clock < clock ? { client, clock: clock - 1 } : origin;
    return { ...(before && { origin: before }), ...(rightOrigin && { rightOrigin }) };
  }

  /** Yjs makes a top-level type of every name that it reads, though it has the struct already. */
  private checkName({ parent }: Struct): void {
    if (typeof parent === 'string' && !this.places.doc.share.has(parent)) {
      throw new Halt('broken', 'something known stands under a name that is not');
    }
  }

  private placeOf(struct: Struct): Place {
    const { origin, rightOrigin, parent, key } = struct;
    if (struct.kind === itemKind.collected) return 'inert';
    if (parent !== undefined) return this.placeUnder(parent, key);
    const left = origin && this.find(origin);
    const right = rightOrigin && this.find(rightOrigin);
    if (left !== undefined && right !== undefined && !isSame(left, right)) {
      throw new Halt('broken', 'its two neighbours stand in different places');
    }
    return left ?? right ?? 'inert';
  }

  private placeUnder(parent: string | Id, key: string | undefined): Place {
    const container = typeof parent === 'string' ? this.topOf(parent) : this.findInside(parent);
    if (container === 'inert') return 'inert';
    return { container, key };
  }

  private topOf(name: string): Container {
    if (!this.places.doc.share.has(name)) this.newNames.add(name);
    return this.places.top(name);
  }

  private find(id: Id): Place {
    const struct = this.structHere(id);
    return struct === undefined ? this.places.find(id) : (struct.place ?? 'inert');
  }

  private findInside(id: Id): Container | 'inert' {
    const struct = this.structHere(id);
    if (struct === undefined) return this.places.findInside(id);
    const { place = 'inert', kind, type } = struct;
    if (place === 'inert' || kind === itemKind.deleted) return 'inert';
    if (kind !== itemKind.type) throw new Halt('broken', 'a parent is no shared type');
    const known = this.insides.get(struct);
    if (known !== undefined) return known;
    const container = inside(place.container, type);
    this.insides.set(struct, container);
    return container;
  }

  /** The struct of this update that an id means; undefined if the document has it already. */
  private structHere({ client, clock }: Id): Struct | undefined {
    const reader = this.readers.get(client);
    if (reader === undefined || clock < reader.known) return undefined;
    return structAt(reader.block.structs, clock);
  }

  /** What goes on from something known must stand where that stands. */
  private checkContinued({ block, known }: Reader, { kind, place = 'inert' }: Struct): void {
    if (kind === itemKind.collected) return;
    const before = this.places.find({ client: block.client, clock: known - 1 });
    if (!isSame(before, place))
      throw new Halt('lacks', 'it goes on from something that has changed');
  }

  private checkHeld(struct: Struct, { container, key }: Exclude<Place, 'inert'>): void {
    const { kind, parent, rightOrigin } = struct;
    this.containers.add(container);
    if (container.top.section === undefined) return;
    if (!mayHold(container, key, kind)) {
      throw new Halt('broken', `content of kind ${kind} has no place in ${container.kind}`);
    }
    if (container.depth >= deepestProse) throw new Halt('broken', 'prose is nested too deep');
    // Of values under one key each follows the last.
    if (key !== undefined && rightOrigin) throw new Halt('broken', 'a value stands before another');
    const isNewKey = typeof parent === 'string' && key !== undefined;
    if (isNewKey && !this.places.isKeyOf(container, key)) this.hasUnknownKey = true;
  }
}

/** What is new of a struct of which the document has the beginning hangs on what is there. */
const asNew = ({ clock, origin, rightOrigin }: Struct, { block: { client }, known }: Reader) =>
  clock < known
    ? { id: { client, clock: known }, left: { client, clock: known - 1 }, right: rightOrigin }
    : { id: { client, clock }, left: origin, right: rightOrigin };

const isSameId = (one: Id | undefined, other: Id | undefined): boolean =>
  one !== undefined && one.client === other?.client && one.clock === other.clock;

const isSame = (one: Place, other: Place): boolean => {
  if (one === 'inert' || other === 'inert') return one === other;
  if (one.key !== other.key) return false;
  const [a, b] = [one.container, other.container];
  return a === b || (a.depth === 0 && b.depth === 0 && a.top.name === b.top.name);
};

const structAt = (structs: readonly Struct[], clock: number): Struct | undefined => {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.clock ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  return structs[low];
};
