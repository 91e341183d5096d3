// Adds many weeks up to the one object that the command prints.
import { optimiseLess } from '../engine.ts';
import { RULES, type Rule } from './evidence.ts';
import { playWeek, type WeekResult, type WeekTally } from './week.ts';

export interface KindSummary {
  readonly weeks: number;
  readonly findings: number;
  /** The first week that shows it. */
  readonly first: number;
}

export interface WeeksSummary extends Readonly<Record<Rule, number>> {
  readonly weeks: number;
  /** Weeks in which anything is wrong. */
  readonly bad: number;
  readonly kinds: Readonly<Record<string, KindSummary>>;
  readonly tally: WeekTally;
  /** Of 1,000 rows so many end Unknown or Accepted. */
  readonly inDoubtPerThousand: number;
}

export function isClean(summary: WeeksSummary): boolean {
  return summary.bad === 0;
}

/** Takes results in any order and comes to the same sum. */
export class WeekSum {
  #weeks = 0;
  #bad = 0;
  readonly #rules = new Map<Rule, number>();
  readonly #kinds = new Map<string, KindSummary>();
  #tally: WeekTally | null = null;

  add({ seed, findings, tally }: WeekResult): void {
    this.#weeks++;
    if (findings.length > 0) this.#bad++;
    this.#tally = this.#tally === null ? tally : addTallies(this.#tally, tally);
    for (const { rule } of findings) this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1);
    const kinds = findings.map(({ rule, kind }) => `${rule}: ${kind}`);
    for (const kind of new Set(kinds)) {
      const known = this.#kinds.get(kind) ?? { weeks: 0, findings: 0, first: seed };
      this.#kinds.set(kind, {
        weeks: known.weeks + 1,
        findings: known.findings + kinds.filter((each) => each === kind).length,
        first: Math.min(known.first, seed),
      });
    }
  }

  get summary(): WeeksSummary {
    const tally = this.#tally ?? NO_TALLY;
    const [lost = 0, twice = 0, stuck = 0, untrue = 0] = RULES.map((rule) => this.#rules.get(rule) ?? 0);
    const kinds = [...this.#kinds].sort(([a, one], [b, two]) => two.weeks - one.weeks || (a < b ? -1 : 1));
    return {
      weeks: this.#weeks,
      bad: this.#bad,
      lost,
      twice,
      stuck,
      untrue,
      kinds: Object.fromEntries(kinds),
      tally,
      inDoubtPerThousand: tally.rows === 0 ? 0 : Math.round((1000 * tally.inDoubt) / tally.rows),
    };
  }
}

const NO_TALLY: WeekTally = {
  deeds: 0,
  kills: 0,
  freezes: 0,
  thrown: 0,
  inside: 0,
  fires: 0,
  runs: 0,
  rows: 0,
  tasks: 0,
  deleted: 0,
  swallowed: 0,
  inDoubt: 0,
};

function addTallies(a: WeekTally, b: WeekTally): WeekTally {
  return {
    deeds: a.deeds + b.deeds,
    kills: a.kills + b.kills,
    freezes: a.freezes + b.freezes,
    thrown: a.thrown + b.thrown,
    inside: a.inside + b.inside,
    fires: a.fires + b.fires,
    runs: a.runs + b.runs,
    rows: a.rows + b.rows,
    tasks: a.tasks + b.tasks,
    deleted: a.deleted + b.deleted,
    swallowed: a.swallowed + b.swallowed,
    inDoubt: a.inDoubt + b.inDoubt,
  };
}

/** The weeks of one seed are numbered from 1. @returns the week's own seed */
export function seedOfWeek(seed: number, week: number): number {
  return seed * 1_000_000 + week;
}

/**
 * @param onResult hears of every week when it is over
 * @param watched markers of the contents whose rows are told of at every change
 */
export async function playWeeks(
  seeds: readonly number[],
  onResult: (result: WeekResult) => void = () => {},
  watched: readonly string[] = [],
): Promise<WeeksSummary> {
  optimiseLess();
  const sum = new WeekSum();
  for (const seed of seeds) {
    const result = await playWeek(seed, watched);
    sum.add(result);
    onResult(result);
  }
  return sum.summary;
}
