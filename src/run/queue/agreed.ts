// What the user was shown when they agreed to send: nothing else goes out, whatever others did to the sheet meanwhile.

import { quote } from '../../core/checks/plain-text.ts';
import { countOf } from '../../core/count-of.ts';
import {
  type ConfirmedColumn,
  describeAgreedChange,
  matchChange,
  newlyMatched,
} from '../../core/mapping/confirmed-columns.ts';
import type { Plan } from '../plan/plan.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import { UserError } from '../user-error.ts';

export interface Agreed {
  /** The columns that were to be read. */
  readonly columns: readonly ConfirmedColumn[];
  /** How many rows were to go at most, those included whose leads were still to be looked up. */
  readonly rows: number;
}

/** What a plan that is shown asks the user to agree to. */
export function agreedTo({ columns, ready, waiting }: Pick<Plan, 'columns' | 'ready' | 'waiting'>): Agreed {
  return { columns, rows: ready.length + waiting.length };
}

/** @throws UserError `match` when a column was renamed, deleted or added since, or more rows are ready by now */
export function requireAgreed(
  { columns, rows }: Agreed,
  { mapping }: Pick<SheetHead, 'mapping'>,
  { ready }: Pick<Plan, 'ready'>,
): void {
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
}
