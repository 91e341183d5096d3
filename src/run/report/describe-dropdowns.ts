// Puts into words which columns got a dropdown, why others have none, and which task types are not in their list.
import { describeUnmet } from '../../core/account/describe-unmet.ts';
import type { UnmetType } from '../../core/account/type-needs.ts';

interface Dropdowns {
  readonly put: readonly string[];
  /** With the first row in which the user has validated a cell. */
  readonly left: readonly { readonly header: string; readonly row: number }[];
  /** Those that Google lets only its user validate. */
  readonly typed: readonly string[];
  readonly unseen: readonly string[];
  readonly tooLong: readonly string[];
  /** Those whose lists could be neither renewed nor known to be wrong. */
  readonly kept: readonly string[];
  readonly leftOut: readonly UnmetType[];
}

const named = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join(', ');

const columns = (headers: readonly string[]): string =>
  headers.length === 1 ? `Column ${named(headers)} has` : `Columns ${named(headers)} have`;

const leftAlone = ({ header, row }: Dropdowns['left'][number]): string =>
  `Column “${header}” has a validation of your own in row ${row}, so nothing was changed in the whole column.`;

function describeKept(kept: Dropdowns['kept']): string {
  if (kept.length === 0) return '';
  const keep =
    kept.length === 1
      ? `Column ${named(kept)} keeps the list it had`
      : `Columns ${named(kept)} keep the lists they had`;
  return `${keep}, because what may be chosen there is not known now.`;
}

/** Whole sentences. @param isKnown whether the account's own lists could be used */
export function describeDropdowns(
  { put, left, typed, unseen, tooLong, kept, leftOut }: Dropdowns,
  isKnown: boolean,
): readonly string[] {
  return [
    put.length === 0
      ? 'No column of this sheet got a dropdown.'
      : `${columns(put)} a dropdown now. You can still write something else into its cells.`,
    ...left.map(leftAlone),
    typed.length === 0
      ? ''
      : `${columns(typed)} a type of Google’s own, which takes no list from an add-on, so nothing was changed there. Choose the list in the column’s own menu.`,
    unseen.length === 0
      ? ''
      : `${columns(unseen)} so many validated cells that not all could be looked at in time, so nothing was changed there. To get a new dropdown, take the validation off under Data ▸ Data validation, and choose this again.`,
    tooLong.length === 0
      ? ''
      : `${columns(tooLong)} more than 500 choices, which is more than a list in a cell can hold, so there is no dropdown. Names are checked all the same.`,
    describeKept(kept),
    describeUnmet(leftOut),
    isKnown
      ? ''
      : 'For owners, task types and fields of your account, connect to LeadSquared and let rows be checked against its lists.',
  ].filter((line) => line !== '');
}
