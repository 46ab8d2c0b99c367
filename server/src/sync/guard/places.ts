// Where things stand in a Y.Doc: from any item up to the top-level name that says which section it is of.
import {
  type DocName,
  docOf,
  isReasonPlace,
  readAnswerKey,
  readName,
  readReasonKey,
  sectionOfName,
} from '@tday/shared/content-names';
import { isRowId } from '@tday/shared/ids';
import { findField, type Section, type Template } from '@tday/shared/template';
import * as Y from 'yjs';
import { itemKind, sharedType } from './content.ts';
import { Halt } from './halt.ts';
import type { Id } from './struct-id.ts';

/** What a shared type may hold: plain values by key; blocks of prose; blocks and attributes; words. */
type ContainerKind = 'rows' | 'values' | 'prose' | 'element' | 'text';

export interface Container {
  readonly kind: ContainerKind;
  readonly top: TopLevel;
  readonly depth: number;
}

/** A top-level name. Without a section, the template has no place for it, or not in this document. */
interface TopLevel {
  readonly name: string;
  readonly section: Section | undefined;
}

/** `inert`: it hangs on something that was deleted for good, so it can change nothing any more. */
export type Place = { readonly container: Container; readonly key: string | undefined } | 'inert';

/** Something new, and what it says that it stands between. */
export interface Between {
  readonly id: Id;
  readonly left: Id;
  readonly right: Id;
}

/** In one update: more than lies between neighbours where two people wrote at the same time. */
export const mostBetween = 100_000;

/** Deeper than any prose that can be shown; recursion over it, here and in browsers, is still safe. */
export const deepestProse = 64;

const held: Readonly<Record<ContainerKind, readonly number[]>> = {
  rows: [],
  values: [],
  prose: [itemKind.deleted, itemKind.type],
  element: [itemKind.deleted, itemKind.type],
  text: [itemKind.deleted, itemKind.string, itemKind.format],
};
const heldByKey: Readonly<Record<ContainerKind, readonly number[]>> = {
  rows: [itemKind.deleted, itemKind.any],
  values: [itemKind.deleted, itemKind.any],
  prose: [],
  element: [itemKind.deleted, itemKind.any],
  text: [itemKind.deleted, itemKind.any],
};

/** Whether content of such a kind may stand at a place. */
export const mayHold = ({ kind }: Container, key: string | undefined, itemKind: number): boolean =>
  (key === undefined ? held : heldByKey)[kind].includes(itemKind);

export const inside = (outer: Container, type: number | undefined): Container => {
  const kind = type === sharedType.text ? 'text' : 'element';
  return { kind, top: outer.top, depth: outer.depth + 1 };
};

/** What something was put between; nothing for an end of the text. */
export interface Sides {
  readonly origin?: Id;
  readonly rightOrigin?: Id;
}

const sides = (origin: Id | null, rightOrigin: Id | null): Sides => ({
  ...(origin && { origin }),
  ...(rightOrigin && { rightOrigin }),
});

const holds = ({ id: { client, clock }, length }: Y.Item, id: Id | undefined): boolean =>
  id !== undefined && id.client === client && clock <= id.clock && id.clock < clock + length;

/** In the same item, behind one letter of it. */
const isBehind = (item: Y.Item, letter: Id, id: Id | undefined): boolean =>
  id !== undefined && id.clock > letter.clock && holds(item, id);

export class Places {
  readonly doc: Y.Doc;
  private readonly template: Template;
  private readonly docName: DocName;
  private readonly tops = new Map<string, Container>();
  private containers = new WeakMap<object, Container>();

  constructor(template: Template, docName: DocName, doc: Y.Doc) {
    this.template = template;
    this.docName = docName;
    this.doc = doc;
  }

  /** How far the document knows a client: the clock of what comes next. */
  known(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  top(name: string): Container {
    const known = this.tops.get(name);
    if (known !== undefined) return known;
    const section = sectionOfName(this.template, name);
    const here = section !== undefined && docOf(section) === this.docName;
    const kind = readName(name)?.kind ?? 'values';
    const container = { kind, top: { name, section: here ? section : undefined }, depth: 0 };
    // Only names of the template are remembered: the others have no end.
    if (here) this.tops.set(name, container);
    return container;
  }

  /** Whether a key of a top-level map is one that content is kept under. */
  isKeyOf({ kind, top }: Container, key: string): boolean {
    if (kind === 'rows') return isRowId(key);
    if (kind !== 'values') return true;
    if (top.section === undefined) return false;
    const address = readAnswerKey(top.section.id, key);
    if (address !== undefined) return findField(top.section, address.field) !== undefined;
    const reason = readReasonKey(top.section.id, key);
    return reason !== undefined && isReasonPlace(this.template, reason);
  }

  /** Where an item of the document stands. */
  find(id: Id): Place {
    const struct = this.struct(id);
    return struct instanceof Y.Item ? this.placeOf(struct) : 'inert';
  }

  /** What is inside the shared type at an item of the document. */
  findInside(id: Id): Container | 'inert' {
    const struct = this.struct(id);
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return 'inert';
    if (struct.content instanceof Y.ContentType) return this.container(struct.content.type);
    throw new Halt('broken', 'a parent is no shared type');
  }

  placeOf(item: Y.Item): Place {
    const { parent, parentSub } = item;
    if (!(parent instanceof Y.AbstractType)) return 'inert';
    const container = this.container(parent);
    return container === 'inert' ? 'inert' : { container, key: parentSub ?? undefined };
  }

  /** What an item of the document, or a letter of it, was put between. */
  sidesOf({ client, clock }: Id): Sides {
    const item = this.struct({ client, clock });
    if (!(item instanceof Y.Item)) return {};
    return sides(
      item.id.clock < clock ? { client, clock: clock - 1 } : item.origin,
      item.rightOrigin,
    );
  }

  /**
   * What lies between two items that could once have been neighbours: the one is before the other, and
   * neither was put beside something that stands between them. Only then all copies agree on where
   * something between them stands. 'strangers' if they could not.
   */
  between(left: Id, right: Id, mostItems: number): readonly Y.Item[] | 'strangers' | 'too-far' {
    const first = this.struct(left);
    const last = this.struct(right);
    if (!(first instanceof Y.Item && last instanceof Y.Item)) return 'strangers';
    const fixed = [this.sidesOf(left).rightOrigin, this.sidesOf(right).origin];
    const isFixed = (item: Y.Item) => fixed.some((id) => holds(item, id));
    if (last.id.clock !== right.clock || fixed.some((id) => isBehind(first, left, id))) {
      return 'strangers';
    }
    const items: Y.Item[] = [];
    for (let item = first.right; item !== last; item = item.right) {
      if (item === null || isFixed(item)) return 'strangers';
      if (items.length >= mostItems) return 'too-far';
      items.push(item);
    }
    return items;
  }

  /**
   * Whether all that was just taken stands where it could have been put. Each is looked for among what lies between
   * its own two; where that is too much of all of them together, it does not.
   */
  standBetween(placed: readonly Between[]): boolean {
    let looked = 0;
    return placed.every(({ id, left, right }) => {
      const items = this.between(left, right, mostBetween - looked);
      if (typeof items === 'string') return false;
      looked += items.length;
      return items.some((item) => holds(item, id));
    });
  }

  private struct({ client, clock }: Id): Y.Item | Y.GC | undefined {
    const structs = this.doc.store.clients.get(client) ?? [];
    return structs[Y.findIndexSS(structs, clock)];
  }

  /** Up to the nearest type that is known already, then down again: a loop, as depth is others' choice. */
  private container(type: Y.AbstractType<unknown>): Container | 'inert' {
    const below: Y.AbstractType<unknown>[] = [];
    let at = type;
    let found = this.containers.get(at);
    while (found === undefined) {
      const item = at._item;
      if (item === null) {
        found = this.topContainer(at);
        break;
      }
      if (!(item.parent instanceof Y.AbstractType)) return 'inert';
      below.push(at);
      at = item.parent;
      found = this.containers.get(at);
    }
    return this.remember(below, found);
  }

  private remember(below: readonly Y.AbstractType<unknown>[], top: Container): Container {
    return below.reduceRight((outer, type) => {
      const kind: ContainerKind = type instanceof Y.XmlText ? 'text' : 'element';
      const container: Container = { kind, top: outer.top, depth: outer.depth + 1 };
      this.containers.set(type, container);
      return container;
    }, top);
  }

  private topContainer(type: Y.AbstractType<unknown>): Container {
    for (const [name, known] of this.doc.share) this.containers.set(known, this.top(name));
    return this.containers.get(type) ?? this.top('');
  }
}
