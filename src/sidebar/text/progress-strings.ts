// The texts about what became of a sheet's tasks.
import { number } from './plural.ts';

export const progressStrings = {
  title: 'Task progress',
  intro:
    'Tells beside each row whether its task is open, overdue, done or cancelled by now. Nothing is changed in LeadSquared.',
  start: 'Refresh task progress',
  busy: 'Looking up…',
  ofAll: (handled: number, total: number) => `${number(handled)} of ${number(total)} tasks`,
  stop: 'Stop',
  stopLabel: 'Stop looking up tasks',
  stopped: 'Stopped. What was told so far stays in the sheet.',
} as const;
