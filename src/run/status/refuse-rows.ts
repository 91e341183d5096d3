// Takes queued rows out of their run which do not pass a check any more, in a handful of steps however many there are.
import { isLiteral } from '../../core/typed-text.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { becomeRefused } from './transition.ts';
import { REASONS_BY_CONTENT } from './transition-each.ts';
import { statesBefore } from './transitions.ts';
import { type CellText, writeTexts } from './write-texts.ts';

/**
 * Takes queued rows out of the run with what a check says of them; a row whose cell says something else by now stays as it is.
 *
 * @param refusals what each cell is to hold; '' for a row that is empty by now
 */
export function refuseRows(run: RunContext, refusals: ReadonlyMap<Entry, string>): void {
  if (refusals.size > 0) run.sheet.takeMarksOff();
  const byText = new Map<string, Entry[]>();
  for (const [entry, text] of refusals) byText.set(text, [...(byText.get(text) ?? []), entry]);
  const texts = new Map<string, CellText>();
  const groups = [...byText].sort((a, b) => b[1].length - a[1].length);
  const worded = groups.filter(([text]) => text !== '');
  for (const [text, entries] of groups) {
    const isInOneStep = worded.findIndex(([each]) => each === text) < REASONS_BY_CONTENT && isLiteral(text);
    if (!isInOneStep) for (const { key } of entries) texts.set(key, { now: 'Queued', text });
    else releaseAll(run, entries, text);
  }
  const written = writeTexts(run, texts);
  for (const [entry, text] of refusals) {
    if (texts.has(entry.key)) becomeRefused(entry, text, written.has(entry.key));
  }
}

function releaseAll({ sheet }: RunContext, entries: readonly Entry[], text: string): void {
  const from = statesBefore('refuse', text === '' ? '' : 'Invalid');
  const tokens = entries.map(({ token }) => token);
  const count = sheet.cells.release(from, tokens, text);
  // Without their tokens the rows cannot be told apart any more; only their number matters, for the record.
  for (const [place, entry] of entries.entries()) becomeRefused(entry, text, place < count);
}
