// Reasons in status cells without a token by which the add-on knows its own texts again.

/** Begins the reason of a row that repeats another one. */
export const REPEATS = 'this row repeats row';
/** The reason of a row whose status the user deleted together with its column. */
export const RESTORED = 'its status was deleted; the Task ID is still there.';
