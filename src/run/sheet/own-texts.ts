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

/** The row came from another sheet, and stays in doubt until its user says what it is: nothing is left that a look-up could tell. */
export const COPY_OF_OTHER_SHEET =
  'this row was copied here from another sheet, and every task that may be its own belongs to a row there. Clear this cell to send it as a task of its own.';

/** Reason of a row that somebody else may have sent before it was written to. */
export const TWO_HAD_IT =
  'two windows had this row at once. Choose “Send all new rows” to have it looked up in LeadSquared.';

/** Reason of the one of two rows under one token that is without the id of their task. */
export const COPIED_WHILE_SENT =
  'this row was copied while it was being sent. Choose “Send all new rows” to have it looked up in LeadSquared.';

/** Reason of a cell in which a text was left that may be another row's. */
export const CUT_OFF =
  'the add-on was cut off while it wrote into this cell. Choose “Send all new rows” to have the row looked up in LeadSquared.';

/** Reasons of rows in doubt without a token, which are looked up before they are sent again. */
export const OWN_DOUBTS = [COPIED_IN_DOUBT, TWO_HAD_IT, COPIED_WHILE_SENT, CUT_OFF] as const;

/** Whether the row was found to be copied while it, or the other one, was in doubt. */
export function saysCopied(reason: string): boolean {
  return reason.startsWith(COPIED_IN_DOUBT);
}

/** Reason of a row that says Created and whose id stood on another row, so that it has to be looked up anew. */
export const ID_LOST = 'to be looked up in LeadSquared.';
