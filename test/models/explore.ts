// Explores every world that a model can come to, breadth first, so that the first mistake met has the shortest way to it.

export interface Model<W> {
  readonly start: W;
  /** A short name that is the same for worlds which need not be told apart; a world's JSON when it is left out. */
  readonly key?: (world: W) => string;
  /** Every world that may come next, each with who did what. */
  next(world: W): readonly { readonly deed: string; readonly world: W }[];
  /** What is wrong with a world; null when nothing is. */
  broken(world: W): string | null;
  isEnd(world: W): boolean;
  /** Whether every world must have a way to an end. */
  readonly mustEnd?: boolean;
}

export interface Exploration<W> {
  readonly worlds: number;
  readonly ends: readonly W[];
  /** The first mistake met, with the shortest way to it; null when there is none. */
  readonly mistake: { readonly what: string; readonly way: readonly string[] } | null;
}

/** The worlds met, by their numbers, and the steps between them. */
class Atlas {
  private readonly numbers = new Map<string, number>();
  private readonly from: number[] = [];
  private readonly deeds: string[] = [];
  /** From and to, by turns. */
  private readonly steps: number[] = [];

  constructor(private readonly keepsSteps: boolean) {}

  get size(): number {
    return this.deeds.length;
  }

  /** @returns the number of a world that was not met before; null for others */
  add(key: string, from: number, deed: string): number | null {
    const known = this.numbers.get(key);
    const number = known ?? this.deeds.length;
    if (this.keepsSteps && from >= 0) this.steps.push(from, number);
    if (known !== undefined) return null;
    this.numbers.set(key, number);
    this.from.push(from);
    this.deeds.push(deed);
    return number;
  }

  wayTo(number: number): string[] {
    const way: string[] = [];
    for (let at = number; at > 0; at = this.from[at] ?? 0) way.push(this.deeds[at] ?? '');
    return way.reverse();
  }

  /** The first world from which no step leads to any of these; null when there is none. */
  firstWithoutWay(ends: readonly number[]): number | null {
    const before: number[][] = this.deeds.map(() => []);
    for (let at = 0; at < this.steps.length; at += 2)
      before[this.steps[at + 1] ?? 0]?.push(this.steps[at] ?? 0);
    const reached = new Set(ends);
    for (const world of reached) for (const from of before[world] ?? []) reached.add(from);
    const stuck = this.deeds.findIndex((_, world) => !reached.has(world));
    return stuck < 0 ? null : stuck;
  }
}

export function explore<W>(model: Model<W>): Exploration<W> {
  const keyOf = model.key ?? JSON.stringify;
  const atlas = new Atlas(model.mustEnd === true);
  atlas.add(keyOf(model.start), -1, '');
  const ends: W[] = [];
  const numbersOfEnds: number[] = [];
  const met = (number: number, what: string) => ({
    worlds: atlas.size,
    ends,
    mistake: { what, way: atlas.wayTo(number) },
  });
  for (let frontier: [number, W][] = [[0, model.start]]; frontier.length > 0; ) {
    const following: [number, W][] = [];
    for (const [number, world] of frontier) {
      const successors = model.next(world);
      const isStuck = successors.length === 0 && !model.isEnd(world);
      const what = model.broken(world) ?? (isStuck ? 'nobody can go on' : null);
      if (what !== null) return met(number, what);
      if (model.isEnd(world)) {
        ends.push(world);
        numbersOfEnds.push(number);
      }
      for (const { deed, world: after } of successors) {
        const added = atlas.add(keyOf(after), number, deed);
        if (added !== null) following.push([added, after]);
      }
    }
    frontier = following;
  }
  const stuck = model.mustEnd === true ? atlas.firstWithoutWay(numbersOfEnds) : null;
  if (stuck !== null) return met(stuck, 'there is no way to an end');
  return { worlds: atlas.size, ends, mistake: null };
}
