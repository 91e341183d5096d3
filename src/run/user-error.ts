// The error for a broken precondition that the user can put right: its message is shown to them as it is.

export type UserErrorCode =
  | 'no-keys'
  | 'bad-keys'
  | 'busy'
  | 'no-sheet'
  | 'no-run'
  | 'no-header'
  | 'mapping'
  | 'match'
  | 'nothing-selected'
  | 'unreachable'
  | 'settings'
  | 'no-trigger'
  | 'formula'
  | 'validation'
  | 'put-back'
  | 'paused'
  | 'quota'
  | 'other-account'
  | 'other-person'
  | 'google';

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  readonly cause: unknown;
  /** @param message whole sentences in plain words: what is wrong and what to do */
  constructor(code: UserErrorCode, message: string, cause?: unknown) {
    super(message);
    this.code = code;
    this.cause = cause;
  }
}

/** For an execution that stood still for longer than its lease lasts. */
export function overtaken(): UserError {
  return new UserError(
    'busy',
    'Google held this window up for so long that another one has taken over. Nothing was sent from here; see what the status column says.',
  );
}

/** Looks at a sheet that is being changed, before it is given up. */
export const BUSY_TRIES = 5;

/** For a sheet that changes from each look to the next. @param consequence what could not be done, for instance `nothing was done` */
export function busySheet(consequence: string): UserError {
  return new UserError(
    'busy',
    `The sheet is being changed at this moment, so ${consequence}. Try again when nobody is working on it.`,
  );
}
