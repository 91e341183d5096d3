// What the user was shown when they agreed to send: nothing else goes out, whatever others did to the sheet meanwhile.

import { quote } from '../../core/checks/plain-text.ts';
import { countOf } from '../../core/count-of.ts';
import {
  type ConfirmedColumn,
  describeAgreedChange,
  matchChange,
  newlyMatched,
} from '../../core/mapping/confirmed-columns.ts';
import type { Account, Job } from '../job.ts';
import type { Plan } from '../plan/plan.ts';
import type { MayGo, ShownRows } from '../plan/shown-rows.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import type { Table } from '../sheet/table.ts';
import { UserError } from '../user-error.ts';
import { areAsShown } from './as-shown.ts';

export interface Agreed {
  /** The columns that were to be read. */
  readonly columns: readonly ConfirmedColumn[];
  /** How many rows were to go at most, those included whose leads were still to be looked up. */
  readonly rows: number;
  /** What would go from the places that were chosen; left out where statuses tell which rows are meant. */
  readonly shown?: ShownRows | undefined;
  /** Hash of the account whose keys were set then, null for none; left out where the same execution has the keys. */
  readonly account?: string | null | undefined;
}

type Shown = Pick<Plan, 'columns' | 'ready' | 'waiting' | 'shown'>;
type Keys = Pick<Account, 'hash' | 'organisation' | 'userName'>;

/** What a plan that is shown asks the user to agree to. */
export function agreedTo({ columns, ready, waiting, shown }: Shown): Agreed {
  return { columns, rows: ready.length + waiting.length, shown };
}

function requireSameAccount(agreed: Agreed['account'], { hash, organisation, userName }: Keys): void {
  if (agreed === undefined || agreed === hash) return;
  const user = userName === '' ? 'another user' : userName;
  const account = organisation === '' ? 'a LeadSquared account' : `the LeadSquared account ${organisation}`;
  throw new UserError(
    'other-account',
    `The keys are now those of ${user} in ${account}, and the rows were not checked with them. Nothing was sent. Check the rows again, and send them then.`,
  );
}

/** The refusal of rows that are not those which were shown. */
export function otherRows(): UserError {
  return new UserError(
    'match',
    'The rows at the places that you chose are not those that you were shown: they have changed or moved. Nothing was sent. Look at the rows once more, and send them then.',
  );
}

/** @throws UserError `match` when other rows stand at the places that were chosen */
export function requireShown(
  shown: ShownRows,
  head: Pick<SheetHead, 'mapping'>,
  planned: MayGo,
  table: Pick<Table, 'readFormulas'>,
): void {
  if (!areAsShown(shown, planned, head, table)) throw otherRows();
}

/**
 * @throws UserError `match` when a column was renamed, deleted or added since, more rows are ready by now, or other rows stand at the
 * places that were chosen; `other-account` when the keys are those of another account
 */
export function requireAgreed(
  { columns, rows, shown, account }: Agreed,
  head: Pick<SheetHead, 'mapping'>,
  planned: MayGo,
  job: Pick<Job, 'account' | 'ports'>,
): void {
  const { mapping } = head;
  const { ready } = planned;
  requireSameAccount(account, job.account);
  const change = matchChange(columns, mapping);
  if (change !== null && change.kind !== 'moved') throw new UserError('match', describeAgreedChange(change));
  const [added] = newlyMatched(columns, mapping);
  if (added !== undefined) {
    throw new UserError(
      'match',
      `The column ${quote(added)} has come since you looked, and its cells would go into the tasks. Nothing was sent. Look at the rows once more, and send them then.`,
    );
  }
  if (ready.length > rows) {
    throw new UserError(
      'match',
      `${countOf(ready.length, 'row')} are ready by now, and you were shown ${rows}: somebody has worked on the sheet. Nothing was sent. Look at the rows once more, and send them then.`,
    );
  }
  if (shown !== undefined) requireShown(shown, head, planned, job.ports.table);
}
