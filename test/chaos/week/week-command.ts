// `chaos --weeks` and `chaos --week`: many weeks and their sum, or one week told from beginning to end.
import { playInThreads } from '../workers.ts';
import type { Finding } from './evidence.ts';
import { drawWeek } from './plan.ts';
import { shrink } from './shrink.ts';
import type { WeekResult } from './week.ts';
import { isClean, playWeeks, seedOfWeek, WeekSum } from './week-summary.ts';

export interface WeeksWish {
  readonly seed: number;
  /** The first week's number, and how many there are. */
  readonly first: number;
  readonly weeks: number;
  readonly workers: number;
  readonly json: boolean;
  readonly trace: boolean;
  readonly watched: readonly string[];
}

/** Of one kind so many findings are told. */
const MOST_OF_A_KIND = 2;

function told(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.flatMap(({ rule, kind, text }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count > MOST_OF_A_KIND ? [] : [`  ${rule}: ${kind}\n    ${text}`];
  });
}

/** The shortest form of the week in which the same goes wrong; of a week without fault, the whole of it. */
async function trace(seed: number): Promise<boolean> {
  const plan = drawWeek(seed);
  const shrunk = await shrink(plan);
  if (shrunk === null) return true;
  const { result, plan: small } = shrunk;
  console.log(`${small.deeds.length} of ${plan.deeds.length} deeds are enough:`);
  console.log([...result.log, '', ...told(result.findings), '', ...result.books].join('\n'));
  return false;
}

/** @param script the file that plays weeks when it is run in a thread. @returns whether nothing went wrong */
export async function playWish(wish: WeeksWish, script: URL): Promise<boolean> {
  const { seed, first, weeks, workers, json } = wish;
  const seeds = Array.from({ length: weeks }, (_, place) => seedOfWeek(seed, first + place));
  const show = (result: WeekResult) => {
    if (json) return;
    if (weeks === 1) console.log(result.log.join('\n'));
    if (result.findings.length === 0) return;
    console.log(
      [`week ${result.seed - seedOfWeek(seed, 0)} of seed ${seed}:`, ...told(result.findings)].join('\n'),
    );
    if (weeks === 1) console.log(result.books.join('\n'));
  };
  if (wish.trace) {
    let isFine = true;
    for (const each of seeds) isFine = (await trace(each)) && isFine;
    return isFine;
  }
  if (workers === 1) {
    const summary = await playWeeks(seeds, show, wish.watched);
    console.log(JSON.stringify(summary));
    return isClean(summary);
  }
  const sum = new WeekSum();
  await playInThreads<WeekResult>(script, workers, 'week', seeds, (result) => {
    sum.add(result);
    show(result);
  });
  console.log(JSON.stringify(sum.summary));
  return isClean(sum.summary);
}
