// Sets the stage of a random run: a bench with its rows, its users and its settings, and only then the account's troubles.
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { Unsettled } from '../../src/local/host/unsettled.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOfLines } from '../support/sheet-of-tasks.ts';
import { chanceOf } from './chance.ts';
import { HEADER, type InputRow } from './input.ts';

/** The user's choices for the sheet. */
export interface Choices {
  readonly sendsEqualRows?: boolean;
  /** True spares the add-on to ask for every row whether it is hidden. */
  readonly sendsHiddenRows?: boolean;
  readonly readBackSeconds?: number;
}

export interface StageOptions extends Choices {
  readonly seed: number;
  readonly rows: readonly InputRow[];
  readonly account: Partial<AccountOptions>;
  readonly installed?: HostOptions['installed'];
  /** Google users with the keys of the account; the first one is the host's own. */
  readonly users?: readonly string[];
  readonly onServiceCall?: HostOptions['onServiceCall'];
}

export function saveChoices(bench: Bench, choices: Choices): Promise<void> {
  const { sendsEqualRows = false, sendsHiddenRows = false, readBackSeconds = 60 } = choices;
  bench.workbook.activate(bench.sheet);
  return bench.set({ sendHiddenRows: sendsHiddenRows, sendDuplicates: sendsEqualRows, readBackSeconds });
}

/** Google's rules that nobody knows and that do not decide whether its clock goes on with a run. */
function drawUnsettled(seed: number): Partial<Unsettled> {
  const chance = chanceOf(seed, 'unsettled');
  return {
    formulasInReplacements: chance.oneOf(['stay', 'overwritten'] as const),
    plainReplacements: chance.oneOf(['literal', 'java'] as const),
    projectTriggers: chance.oneOf(['every-file', 'this-file'] as const),
  };
}

export async function setStage(options: StageOptions): Promise<Bench> {
  const { seed, rows, account, installed = 'bound', users = [], onServiceCall } = options;
  const bench = await openBench({
    book: bookOfLines([HEADER, ...rows.map(({ cells }) => cells)], { locale: 'en_GB' }),
    // The keys are tried against a quiet account: its troubles begin afterwards.
    sandbox: { seed },
    host: { seed, installed, unsettled: drawUnsettled(seed) },
    ...(onServiceCall === undefined ? {} : { meanwhile: onServiceCall }),
  });
  for (const user of users.slice(1)) await bench.connectAs(user);
  await saveChoices(bench, options);
  bench.account.configure(account);
  return bench;
}
