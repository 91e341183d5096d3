// Puts into words which columns got a dropdown, and why others have none.

interface Dropdowns {
  readonly put: readonly string[];
  readonly left: readonly string[];
  readonly tooLong: readonly string[];
}

const named = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join(', ');

const columns = (headers: readonly string[]): string =>
  headers.length === 1 ? `Column ${named(headers)} has` : `Columns ${named(headers)} have`;

/** Whole sentences. @param isKnown whether the account's own lists could be used */
export function describeDropdowns({ put, left, tooLong }: Dropdowns, isKnown: boolean): readonly string[] {
  return [
    put.length === 0
      ? 'No column of this sheet got a dropdown.'
      : `${columns(put)} a dropdown now. You can still write something else into its cells.`,
    left.length === 0 ? '' : `${columns(left)} a validation of your own, which stays as it is.`,
    tooLong.length === 0
      ? ''
      : `${columns(tooLong)} more than 500 choices, which is more than a list in a cell can hold, so there is no dropdown. Names are checked all the same.`,
    isKnown
      ? ''
      : 'For owners, task types and fields of your account, connect to LeadSquared and let rows be checked against its lists.',
  ].filter((line) => line !== '');
}
