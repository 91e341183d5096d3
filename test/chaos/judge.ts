// The verdict on a random run as it stands: its sheet against the account, by the oracle that all tests share.
import type { Bench } from '../support/bench.ts';
import { type Allowances, judge } from '../support/oracle/after-sending.ts';
import type { Ledger } from '../support/oracle/ledger.ts';
import { contentReader } from '../support/oracle/reading.ts';
import type { Finding } from '../support/oracle/verdict.ts';
import { markerIn } from './input.ts';
import { readSheet } from './sheet-reader.ts';

export function judgeRun(
  bench: Bench,
  ledger: Ledger,
  allows: Omit<Allowances, 'unverified'> = {},
): Finding[] {
  const { sheet, account, workbook } = bench;
  return judge({
    ledger,
    sheet: readSheet(sheet),
    tasks: account.tasks,
    markerIn,
    contentOf: contentReader(sheet, workbook.timeZone),
    // A call that was cut off may have done nothing; a task that can be seen must have been found.
    allows: { unverified: 'unseen', ...allows },
  });
}
