// What is said and asked of rows whose statuses the user has cleared, before anything is sent.
import type { SheetData } from '../files/sheet-data.ts';
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import { PreconditionError } from './answer.ts';
import type { LocalOptions } from './options.ts';
import { readOwn } from './own-cells.ts';
import type { Cleared } from './sent-rows.ts';
import type { Watch } from './watch.ts';

const rowsOf = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

/** What the rows are, up to their numbers. */
function withoutStatus([first, ...more]: readonly number[], was: string): string {
  return more.length === 0
    ? `Row ${first} has no status any more, although ${was.replace('they were', 'it was').replace('their tasks', 'its task')}`
    : `${rowsOf(more.length + 1)} have no status any more, although ${was}; the first is row ${first}`;
}

const askAboutBack = (back: readonly number[]): string =>
  `${withoutStatus(back, 'they were sent and their tasks may exist')}. Yes sends what was cleared as new, and LeadSquared may then have two tasks of a row. Any other answer puts the statuses back, and LeadSquared is asked first.`;

const ofBack = (back: readonly number[]): string =>
  `${withoutStatus(back, 'they were sent and their tasks may exist')}. The statuses are put back and LeadSquared is asked first, so that no row gets two tasks. To send those rows again that LeadSquared does not have, add --send-missing.`;

function ofCreated(created: Cleared['created']): string[] {
  if (created.length === 0) return [];
  const rows = created.map(({ row }) => row).sort((one, other) => one - other);
  return [
    `${withoutStatus(rows, 'they were sent and their tasks created')}. Whatever is not found in LeadSquared beforehand is sent as new, so that a row may have two tasks then. To avoid that, stop now with Ctrl+C and write “Created” there.`,
  ];
}

function ofGone(gone: readonly number[]): string[] {
  if (gone.length === 0) return [];
  const which =
    gone.length === 1
      ? '1 row that was sent is no longer in the file: it was'
      : `${gone.length} rows that were sent are no longer in the file: the first was`;
  return [
    `${which} row ${Math.min(...gone)}. What was made of ${gone.length === 1 ? 'it' : 'them'} stays in LeadSquared.`,
  ];
}

function questionOf({ doubtful }: Cleared): string {
  const [first] = doubtful;
  const isOne = doubtful.length === 1;
  const which = isOne
    ? `Row ${first?.row} has no status, and the row that was sent from there may have a task. If it is that row still, it would be sent as a new one`
    : `${rowsOf(doubtful.length)} have no status, and the rows that were sent from there may have tasks; the first is row ${first?.row}. If they are those rows still, they would be sent as new ones`;
  return `${which}, and LeadSquared may then have two tasks. To have LeadSquared asked first, write “${first?.status}” into the status of row ${first?.row}${isOne ? '' : ', and so on'}.`;
}

/**
 * Tells of cleared rows, and asks about those that would be sent although their tasks may exist.
 *
 * @returns the rows as they are gone on with
 * @throws PreconditionError when the user does not say yes; then nothing was sent or written
 */
export async function settleCleared(
  cleared: Cleared,
  options: LocalOptions,
  watch: Watch,
): Promise<SheetData> {
  for (const line of [...ofCreated(cleared.created), ...ofGone(cleared.gone)]) watch.say(line);
  if (cleared.doubtful.length > 0) {
    const question = questionOf(cleared);
    if (options.sendMissing && options.yes) watch.say(question);
    else if (!(await watch.confirm(question))) {
      throw new PreconditionError(
        `Nothing was sent. ${question} If each is another row, say yes at a terminal, or add --send-missing --yes.`,
      );
    }
  }
  if (cleared.back.length === 0) return cleared.data;
  // What is settled by --send-missing is looked up first in any case.
  if (!options.sendMissing && (await watch.confirm(askAboutBack(cleared.back)))) return cleared.data;
  watch.say(ofBack(cleared.back));
  return cleared.withBack;
}

/** How many rows without a status had their task already, and show it again. */
export function countFoundAgain({ created }: Cleared, sheet: SheetModel, headerRow: number | null): number {
  const own = readOwn(sheet, headerRow);
  return created.filter(({ row, id }) => id !== '' && own[row - 1]?.id.startsWith(id)).length;
}
