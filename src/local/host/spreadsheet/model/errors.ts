// What a sheet refuses, in the words in which Google Sheets refuses it.

export type SheetErrorCode =
  | 'authorisation'
  | 'cell-too-long'
  | 'format-rule'
  | 'metadata'
  | 'not-found'
  | 'out-of-bounds'
  | 'protected'
  | 'shape'
  | 'signature'
  | 'sheet-name'
  | 'too-many-cells'
  | 'typed'
  | 'validation'
  | 'last-sheet';

/** Refused by the spreadsheet. Its `name` is `Exception`, as scripts see Google's own errors. */
export class SheetError extends Error {
  readonly code: SheetErrorCode;
  constructor(code: SheetErrorCode, message: string) {
    super(message);
    this.name = 'Exception';
    this.code = code;
  }
}
