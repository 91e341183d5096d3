// What the user is told of a run's length before it begins is true: within 1.5 times of what it then takes on the virtual clock.
import { describe, expect, it } from 'vitest';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { isRecord } from '../support/answers.ts';
import { ADD_ON } from '../support/bundle.ts';
import { isFull } from '../support/sweeps.ts';
import { type BenchCase, caseOf } from './cases.ts';
import { CHARGES } from './charges.ts';
import { drive } from './drive.ts';
import { Meter } from './meter.ts';
import { RowWatch } from './row-watch.ts';
import { openStage } from './stage.ts';

const MOST = 1.5;
/** What is told is rounded up to so many seconds. */
const STEP = 5;
const UNITS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };

/** Seconds of `2 hours 5 minutes`. */
function secondsIn(text: string): number {
  const parts = [...text.matchAll(/(\d+) (second|minute|hour)/g)];
  return parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 0), 0);
}

interface Told {
  readonly foreseen: number;
  readonly taken: number;
}

async function byMenu(its: BenchCase): Promise<Told> {
  const answers = patientUser('YES');
  let told = '';
  let saidAt = 0;
  let now = () => 0;
  const meter = new Meter();
  const stage = await openStage(its, CHARGES, ADD_ON, meter, {
    ...answers,
    alert: (alert) => {
      const [, text] = /^Send .*, about ([^)]*)\)/.exec(alert.message) ?? [];
      if (text !== undefined) {
        told = text;
        saidAt = now();
      }
      return answers.alert(alert);
    },
  });
  now = () => stage.bench.host.now();
  try {
    const watch = new RowWatch(stage.bench.sheet, stage.firstRow);
    await drive('menu', stage.bench, CHARGES, watch, () => meter.start(watch));
    return { foreseen: secondsIn(told), taken: ((watch.sentAt ?? Number.NaN) - saidAt) / 1000 };
  } finally {
    await stage.bench.close();
  }
}

async function bySidebar(its: BenchCase): Promise<Told> {
  const meter = new Meter();
  const stage = await openStage(its, CHARGES, ADD_ON, meter);
  const { bench } = stage;
  const call = bench.call.bind(bench);
  let foreseen = 0;
  let saidAt = 0;
  const heard: typeof bench.call = async (name, ...input) => {
    const answer = await call(name, ...input);
    if (name === 'sidebarCheck' && isRecord(answer.check)) {
      foreseen = Number(answer.check.seconds);
      saidAt = bench.host.now();
    }
    return answer;
  };
  try {
    const watch = new RowWatch(bench.sheet, stage.firstRow);
    await drive('sidebar', Object.assign(bench, { call: heard }), CHARGES, watch, () => meter.start(watch));
    return { foreseen, taken: ((watch.sentAt ?? Number.NaN) - saidAt) / 1000 };
  } finally {
    await bench.close();
  }
}

const MENU = [
  caseOf(50),
  caseOf(1000),
  caseOf(50, { sheet: 'first' }),
  caseOf(1000, { calls: 5 }),
  caseOf(1000, { calls: 1 }),
  caseOf(1000, { learns: true }),
  ...(isFull ? [5000, 10_000].flatMap((rows) => [25, 10, 5, 1].map((calls) => caseOf(rows, { calls }))) : []),
];
const SIDEBAR = [50, 1000, ...(isFull ? [5000] : [])].map((rows) => caseOf(rows, { driver: 'sidebar' }));

describe('the time that is told before sending is what it takes', () => {
  it.each(MENU)('$name', async (its) => expectNear(await byMenu(its)));
  it.each(SIDEBAR)('$name', async (its) => expectNear(await bySidebar(its)));
});

function expectNear({ foreseen, taken }: Told): void {
  const said = `${foreseen} s were foreseen, and ${taken} s it took`;
  expect(taken, said).toBeGreaterThan(0);
  expect(foreseen, said).toBeLessThanOrEqual(taken * MOST + STEP);
  expect(foreseen, said).toBeGreaterThanOrEqual(taken / MOST);
}
