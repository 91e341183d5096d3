// Sets the stage of a random run: a bench with its rows, its users and its settings, and only then the account's troubles.
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOfLines } from '../support/sheet-of-tasks.ts';
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

export async function setStage(options: StageOptions): Promise<Bench> {
  const { seed, rows, account, installed = 'bound', users = [], onServiceCall } = options;
  const bench = await openBench({
    book: bookOfLines([HEADER, ...rows.map(({ cells }) => cells)], { locale: 'en_GB' }),
    // The keys are tried against a quiet account: its troubles begin afterwards.
    sandbox: { seed },
    host: { seed, installed },
    ...(onServiceCall === undefined ? {} : { meanwhile: onServiceCall }),
  });
  for (const user of users.slice(1)) await bench.connectAs(user);
  await saveChoices(bench, options);
  bench.account.configure(account);
  return bench;
}
