// Something that is measured on each kind of server.
import type { Plan } from '../config.ts';
import type { KindName, ServerKind } from '../servers/server-kind.ts';

/** Values by figure, such as `1000 people: p50Ms`. */
export type Figures = Readonly<Record<string, number>>;

export interface Scenario {
  readonly says: string;
  /** On which kinds it says something. */
  readonly kinds: readonly KindName[];
  /** `folder` is empty, and the kind's alone. */
  measure(kind: ServerKind, folder: string, plan: Plan): Promise<Figures>;
}

/** Figures of one case of several. */
export const figuresOf = (title: string, figures: object): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([figure, value]) => [`${title}: ${figure}`, Number(value)]),
  );
