// Circles in a graph: which edges are part of a way that leads back to where it began. One pass, however
// long a chain is (Tarjan's components, without recursion, so that no depth is too much).

interface Arrow {
  readonly from: string;
  readonly to: string;
}

interface Visit {
  readonly at: string;
  readonly next: Iterator<string>;
}

class Components {
  readonly of = new Map<string, number>();
  private readonly ways: ReadonlyMap<string, readonly string[]>;
  private readonly order = new Map<string, number>();
  private readonly lowest = new Map<string, number>();
  private readonly open: string[] = [];
  private readonly visits: Visit[] = [];
  private count = 0;

  constructor(ways: ReadonlyMap<string, readonly string[]>) {
    this.ways = ways;
    for (const start of ways.keys()) if (!this.order.has(start)) this.walkFrom(start);
  }

  private walkFrom(start: string): void {
    this.enter(start);
    for (let visit = this.visits.at(-1); visit !== undefined; visit = this.visits.at(-1)) {
      const step = visit.next.next();
      if (step.done) this.leave(visit.at);
      else this.goOn(visit.at, step.value);
    }
  }

  private goOn(at: string, to: string): void {
    const known = this.order.get(to);
    if (known === undefined) this.enter(to);
    else if (!this.of.has(to)) this.reaches(at, known);
  }

  private enter(at: string): void {
    this.order.set(at, this.order.size);
    this.lowest.set(at, this.order.size - 1);
    this.open.push(at);
    this.visits.push({ at, next: (this.ways.get(at) ?? []).values() });
  }

  private leave(at: string): void {
    this.visits.pop();
    const lowest = this.lowest.get(at) ?? 0;
    if (lowest === this.order.get(at)) this.close(at);
    const before = this.visits.at(-1);
    if (before !== undefined) this.reaches(before.at, lowest);
  }

  private reaches(at: string, order: number): void {
    this.lowest.set(at, Math.min(this.lowest.get(at) ?? order, order));
  }

  private close(at: string): void {
    for (let one = this.open.pop(); one !== undefined; one = this.open.pop()) {
      this.of.set(one, this.count);
      if (one === at) break;
    }
    this.count += 1;
  }
}

const waysOf = (arrows: readonly Arrow[]): ReadonlyMap<string, readonly string[]> => {
  const ways = new Map<string, string[]>();
  for (const { from, to } of arrows) {
    const known = ways.get(from);
    if (known === undefined) ways.set(from, [to]);
    else known.push(to);
  }
  return ways;
};

/** The arrows of circles, in their order; a row that leads to itself is one. */
export const inCircles = <Edge extends Arrow>(arrows: readonly Edge[]): readonly Edge[] => {
  const { of } = new Components(waysOf(arrows));
  return arrows.filter(({ from, to }) => of.get(from) === of.get(to));
};
