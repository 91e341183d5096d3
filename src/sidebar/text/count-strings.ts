// What each count of a run's rows is called, and what it means.

export const countNames = {
  created: 'Created',
  accepted: 'Accepted',
  sending: 'Sending',
  queued: 'Queued',
  invalid: 'Invalid',
  failed: 'Failed',
  unknown: 'Unknown',
  skipped: 'Skipped',
  deleted: 'Deleted',
  gone: 'Out of sight',
  unsent: 'Not sent',
} as const;

export const countHelp = {
  created: 'the task exists',
  accepted: 'taken, not confirmed yet',
  sending: 'on the way',
  queued: 'waiting',
  invalid: 'needs a correction',
  failed: 'refused, no task',
  unknown: 'no clear answer',
  skipped: 'repeats another row',
  deleted: 'undone, no task',
  gone: 'sent, not in the sheet any more',
  unsent: 'left as it was',
} as const;
