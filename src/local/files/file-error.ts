// A file that cannot be read or written as a sheet, told so that the user can act on it.

export type FileErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'not-writable'
  | 'in-use'
  | 'unknown-extension'
  | 'empty-file'
  | 'not-text'
  | 'not-utf8'
  | 'not-xlsx'
  | 'broken-csv'
  | 'quoted-lines'
  | 'loose-quotes'
  | 'no-such-sheet'
  | 'other-sheet'
  | 'cell-too-long'
  | 'far-cell'
  | 'file-too-large'
  | 'sheet-too-large';

/** The message is one line of plain words for the user: what is wrong with the file and what to do. */
export class FileError extends Error {
  readonly code: FileErrorCode;
  constructor(code: FileErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'FileError';
    this.code = code;
  }
}
