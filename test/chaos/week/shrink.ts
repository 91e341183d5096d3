// Makes a week that goes wrong as short as it can be: deeds and moments are left out for as long as the same goes wrong.
import type { WeekPlan } from './plan.ts';
import { playPlan, type WeekResult } from './week.ts';

/** Weeks that are played for it at most. */
const MOST_TRIES = 120;

export interface Shrunk {
  readonly plan: WeekPlan;
  readonly result: WeekResult;
}

/** Each way of making a plan smaller by one thing, the largest first. */
function* smaller(plan: WeekPlan): Generator<WeekPlan> {
  const { deeds } = plan;
  for (let size = Math.ceil(deeds.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = deeds.length - size; at >= 0; at -= size)
      yield { ...plan, deeds: [...deeds.slice(0, at), ...deeds.slice(at + size)] };
  }
  for (const [place, deed] of deeds.entries()) {
    if (deed.moments.length > 0)
      yield { ...plan, deeds: deeds.map((each, at) => (at === place ? { ...each, moments: [] } : each)) };
  }
  if (plan.finale === 'send') yield { ...plan, finale: 'finish' };
  if (plan.likeness > 0) yield { ...plan, likeness: 0 };
}

/** @returns null when nothing goes wrong */
export async function shrink(plan: WeekPlan): Promise<Shrunk | null> {
  let result = await playPlan(plan);
  const [first] = result.findings;
  if (first === undefined) return null;
  const isSame = (other: WeekResult) =>
    other.findings.some(({ rule, kind }) => rule === first.rule && kind === first.kind);
  let best = plan;
  let tries = 0;
  for (let isBetter = true; isBetter && tries < MOST_TRIES; ) {
    isBetter = false;
    for (const candidate of smaller(best)) {
      if (++tries > MOST_TRIES) break;
      const played = await playPlan(candidate);
      if (!isSame(played)) continue;
      [best, result, isBetter] = [candidate, played, true];
      break;
    }
  }
  return { plan: best, result };
}
