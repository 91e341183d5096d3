// As much of the account as a run's rows are read by, so that they are read alike to its end, whatever changes in the account.
import type { AccountFacts, AccountTaskType } from '../../core/account/account-facts.ts';
import { indexOf } from '../../core/account/account-index.ts';
import { trimText } from '../../core/checks/plain-text.ts';
import type { Plan } from '../plan/plan.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import { UserError } from '../user-error.ts';

/** Characters that a run's part of the account may have: properties hold 500 KB in all (page quotas), for many runs. */
const MOST_CHARACTERS = 30_000;

/** The rows that the run sends or looks up. */
function rowsOf({ read, ready, inDoubt }: Plan) {
  const numbers = new Set([...ready, ...inDoubt.map(({ checked }) => checked)].map((row) => row.rowNumber));
  return read.filter(({ rowNumber }) => numbers.has(rowNumber));
}

function sourceOf({ mapping }: SheetHead, field: string) {
  const column = mapping.columns.find((entry) => entry.field === field)?.column ?? null;
  return { column, constant: mapping.constants.find((entry) => entry.field === field)?.text ?? '' };
}

/** Users whom one run may name otherwise than by their addresses: each is kept with the run, in about 100 bytes. */
const MOST_NAMED = 1000;

/**
 * The users whom the rows name otherwise than by their addresses.
 *
 * @throws UserError `settings` when they are too many to be kept
 */
function usersOf(facts: AccountFacts, plan: Plan, head: SheetHead): AccountFacts['users'] {
  const { column, constant } = sourceOf(head, 'OwnerEmailAddress');
  const texts = column === null ? [constant] : rowsOf(plan).map((row) => trimText(shown(row, column)));
  const named = [...new Set(texts)].flatMap((text) => indexOf(facts).usersNamed(text));
  const users = [...new Set(named)];
  if (users.length <= MOST_NAMED) return users.map((user) => ({ ...user, id: '' }));
  throw new UserError(
    'settings',
    `These rows name ${users.length} owners by their names, and one run keeps at most ${MOST_NAMED}. Send fewer rows at once, or write addresses.`,
  );
}

/** The task types of the rows, with the columns that the sheet fills: the others are nobody's concern. */
function typesOf(facts: AccountFacts, plan: Plan, { mapping }: SheetHead): readonly AccountTaskType[] {
  const tasks = [...plan.ready, ...plan.inDoubt.map(({ checked }) => checked)];
  const used = new Set(tasks.flatMap(({ task }) => (task === null ? [] : [task.taskType])));
  const filled = new Set(
    [...mapping.columns, ...mapping.constants].flatMap(({ field }) =>
      field === null ? [] : [field.toLowerCase()],
    ),
  );
  return [...used].flatMap((name) => {
    const type = indexOf(facts).typeOf(name);
    if (type === null) return [];
    return [
      { ...type, columns: type.columns.filter((column) => filled.has(column.schemaName.toLowerCase())) },
    ];
  });
}

/** Choices are only a matter of spelling, which LeadSquared judges too. */
const withoutOptions = (type: AccountTaskType): AccountTaskType => ({
  ...type,
  columns: type.columns.map((column) => ({ ...column, options: [] })),
});

/** @throws UserError `settings` when more users are named than a run can keep; nothing was changed then */
export function factsForRun(
  facts: AccountFacts | undefined,
  plan: Plan,
  head: SheetHead,
): AccountFacts | undefined {
  if (facts === undefined) return undefined;
  const part: AccountFacts = {
    ...facts,
    users: facts.users === null ? null : usersOf(facts, plan, head),
    taskTypes: facts.taskTypes === null ? null : typesOf(facts, plan, head),
    isPart: true,
  };
  const isLong = JSON.stringify(part).length > MOST_CHARACTERS;
  return isLong ? { ...part, taskTypes: part.taskTypes?.map(withoutOptions) ?? null } : part;
}
