// The questions around sending one row first.
import { countOf } from '../../core/count-of.ts';

/** Offered before the first sending in an account. @param others how many rows are ready beside it */
export function askToTry(rowNumber: number, others: number): string {
  const rest = others === 1 ? 'the other row goes' : `the other ${countOf(others, 'row')} go`;
  const all = others === 1 ? 'both rows' : `all ${countOf(others + 1, 'row')}`;
  return `This is your first sending in this account. Send row ${rowNumber} alone first, and see its task in LeadSquared before ${rest}?\n\nYes sends row ${rowNumber} alone, No sends ${all} at once.`;
}

/** Asked below the task that was seen. */
export function askAboutOthers(others: number): string {
  return others === 1
    ? 'Send the other row now? No leaves it as it is.'
    : `Send the other ${countOf(others, 'row')} now? No leaves them as they are.`;
}

/** Said where the first row's task was not seen; nothing when it was the only one. */
export function othersLeft(others: number): string {
  if (others === 0) return '';
  return `The other ${others === 1 ? 'row was' : `${countOf(others, 'row')} were`} not sent.`;
}
