// Reasons in status cells without a token by which the add-on knows its own texts again.

/** Begins the reason of a row that repeats another one. */
export const REPEATS = 'this row repeats row';
/** The reason of a row whose status the user deleted together with its column. */
export const RESTORED = 'its status was deleted; the Task ID is still there.';

/** Reason of a row whose call LeadSquared refused: the row may be stored all the same. */
export const REFUSED_TOGETHER =
  'LeadSquared refused the call that held this row with others. It is looked up there before it is sent again.';

/** The row has the same words as another one, with which it was copied, and stays in doubt until its user says what it is. */
export const COPIED_IN_DOUBT =
  'this row was copied together with its status, and its task may be that of the other row. Clear this cell to send it as a task of its own.';

/** Whether the row was found to be copied while it, or the other one, was in doubt. */
export function saysCopied(reason: string): boolean {
  return reason.startsWith(COPIED_IN_DOUBT);
}

/** Reason of a row that says Created and whose id stood on another row, so that it has to be looked up anew. */
export const ID_LOST = 'to be looked up in LeadSquared.';
