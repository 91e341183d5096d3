// Explores every world that a model can come to, breadth first, so that the first mistake met has the shortest way to it.

export interface Model<W> {
  readonly start: W;
  /** Every world that may come next, each with who did what. */
  next(world: W): readonly { readonly deed: string; readonly world: W }[];
  /** What is wrong with a world; null when nothing is. */
  broken(world: W): string | null;
  isEnd(world: W): boolean;
}

export interface Exploration<W> {
  readonly worlds: number;
  readonly ends: readonly W[];
  /** The first mistake met, with the shortest way to it; null when there is none. */
  readonly mistake: { readonly what: string; readonly way: readonly string[] } | null;
}

export function explore<W>(model: Model<W>): Exploration<W> {
  const seen = new Map<string, { from: string | null; deed: string }>([
    [JSON.stringify(model.start), { from: null, deed: '' }],
  ]);
  const wayTo = (key: string): string[] => {
    const step = seen.get(key);
    return step === undefined || step.from === null ? [] : [...wayTo(step.from), step.deed];
  };
  const ends: W[] = [];
  for (let frontier: W[] = [model.start]; frontier.length > 0; ) {
    const following: W[] = [];
    for (const world of frontier) {
      const from = JSON.stringify(world);
      const successors = model.next(world);
      const isStuck = successors.length === 0 && !model.isEnd(world);
      const what = model.broken(world) ?? (isStuck ? 'nobody can go on' : null);
      if (what !== null) return { worlds: seen.size, ends, mistake: { what, way: wayTo(from) } };
      if (model.isEnd(world)) ends.push(world);
      for (const { deed, world: after } of successors) {
        const key = JSON.stringify(after);
        if (seen.has(key)) continue;
        seen.set(key, { from, deed });
        following.push(after);
      }
    }
    frontier = following;
  }
  return { worlds: seen.size, ends, mistake: null };
}
