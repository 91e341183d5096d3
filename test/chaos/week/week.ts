// One week from its seed alone: deed after deed with what comes in their midst, then the sensible end, then the verdict.
import { KEEPS_BUNDLE } from '../../support/bundle.ts';
import { chanceOf } from '../chance.ts';
import { bookOf } from './book-of.ts';
import { deedsOfWeek } from './deeds.ts';
import { type Finding, gather } from './evidence.ts';
import { finishWeek } from './finish.ts';
import { judgeCounts } from './judge-counts.ts';
import { judgeIds } from './judge-created.ts';
import { judgeNamed } from './judge-named.ts';
import { type Moment, Moments } from './moments.ts';
import { type AccountPlan, type DeedPlan, drawWeek, type WeekPlan } from './plan.ts';
import type { Scene } from './scene.ts';
import { rememberIds } from './send-deeds.ts';
import { setWeek } from './stage-week.ts';

export interface WeekTally {
  readonly deeds: number;
  readonly kills: number;
  readonly freezes: number;
  readonly thrown: number;
  /** Deeds that came in the midst of others. */
  readonly inside: number;
  readonly fires: number;
  readonly runs: number;
  readonly rows: number;
  readonly tasks: number;
  readonly deleted: number;
  readonly swallowed: number;
  /** Rows that end Unknown or Accepted. */
  readonly inDoubt: number;
}

export interface WeekResult {
  readonly seed: number;
  readonly tally: WeekTally;
  readonly findings: readonly Finding[];
  readonly log: readonly string[];
  /** What the books say of the first contents that something is wrong with. */
  readonly books: readonly string[];
}

/** Longer than a lease, shorter than the life of an execution. */
const FREEZE_MS = 200_000;

function momentsOf(
  plan: DeedPlan,
  scene: Scene,
  deeds: ReturnType<typeof deedsOfWeek>['deeds'],
  seed: number,
): Moment[] {
  return plan.moments.map(({ at, what, deed, dies }, place) => {
    const chance = chanceOf(seed, `week deed ${plan.index} moment ${place}`);
    return {
      at,
      what,
      dies,
      act: () => {
        if (what === 'freeze') scene.town.pass(FREEZE_MS);
        deeds[deed]({ ...scene, chance });
      },
    };
  });
}

/** Contents whose books are told. */
const MOST_BOOKS = 3;

/**
 * @param plan what is drawn from the seed, or a part of it
 * @param watched markers of the contents whose rows are told of at every change
 * @param keepsBundle whether an execution leaves the evaluated bundle to the next
 */
export async function playPlan(
  plan: WeekPlan,
  watched: readonly string[] = [],
  keepsBundle = KEEPS_BUNDLE,
): Promise<WeekResult> {
  const { seed } = plan;
  const { town, worker, fresh } = setWeek(plan, watched, keepsBundle);
  for (const line of settingOf(plan)) town.say(line);
  const moments = new Moments(town);
  const { deeds, headers } = deedsOfWeek();
  for (const deed of plan.deeds) {
    town.pass(deed.pause);
    const chance = chanceOf(seed, `week deed ${deed.index}`);
    const scene: Scene = { town, worker, moments, chance, fresh };
    moments.during(momentsOf(deed, scene, deeds, seed), () => deeds[deed.name](scene));
    if (deed.moments.some(({ mends }) => mends)) headers.mendAll(scene);
    rememberIds(scene);
  }
  const last: Scene = { town, worker, moments, chance: chanceOf(seed, 'week end'), fresh };
  headers.mendAll(last);
  headers.mendRestored(last);
  const { quiet, sent, orphans } = finishWeek(last, plan.finale);
  const evidence = gather(town);
  const findings: Finding[] = [
    ...judgeIds(evidence),
    ...judgeCounts(evidence, sent),
    ...judgeNamed(evidence, worker),
  ];
  const stuck = (kind: string, text: string) => findings.push({ rule: 'stuck', kind, text, marker: '' });
  for (const run of orphans) stuck('a run with rows to send is shown nowhere', run);
  if (!quiet) stuck('a run is still open', 'a run is open although everybody went on with theirs');
  const left = town.liveTriggers().length;
  // The schedule of a sheet that is gone waits for a week, since an older version may bring the sheet back.
  if (left > 0 && town.books.lostSheets === 0)
    stuck('triggers go on', `${left} triggers go on firing although nothing is left to do`);
  const held = [...evidence.tasks.values()].flat();
  const result: WeekResult = {
    seed,
    tally: {
      deeds: plan.deeds.length,
      kills: moments.kills,
      freezes: moments.freezes,
      thrown: moments.thrown,
      inside: moments.inside,
      fires: town.fires,
      runs: town.books.runs.size,
      rows: evidence.rows.length,
      tasks: held.length,
      deleted: held.filter(({ isLiving }) => !isLiving).length,
      swallowed: [...town.firms.values()].reduce((sum, { swallowed }) => sum + swallowed, 0),
      inDoubt: evidence.rows.filter(({ word }) => word === 'Unknown' || word === 'Accepted').length,
    },
    findings,
    log: town.log,
    books: [...new Set(findings.map(({ marker }) => marker))]
      .slice(0, MOST_BOOKS)
      .flatMap((marker) => bookOf(evidence, marker)),
  };
  await town.close();
  return result;
}

/** What the week begins with, for its log. */
function settingOf({ installed, people, sheets, accounts, unsettled }: WeekPlan): string[] {
  const who = people
    .map(({ google, own }) => `${google} has the keys of ${own.name}, ${own.firm}`)
    .join('; ');
  const of = ({ options, faults }: AccountPlan) => JSON.stringify({ ...options, faults });
  return [
    `${installed}; ${JSON.stringify(unsettled)}; ${who}`,
    `sheets ${JSON.stringify(sheets)}`,
    `account A ${of(accounts.A)}`,
    `account B ${of(accounts.B)}`,
  ];
}

/** @param watched markers of the contents whose rows are told of at every change */
export function playWeek(seed: number, watched: readonly string[] = []): Promise<WeekResult> {
  return playPlan(drawWeek(seed), watched);
}
