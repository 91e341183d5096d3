// The texts about the ids of tasks that are linked to their leads and opportunities.
import { number } from './plural.ts';

export const linksStrings = {
  title: 'Links to LeadSquared',
  intro:
    'Makes each Task ID a link to the page of its row’s lead or opportunity in LeadSquared. The IDs stay what they are, and nothing is changed in LeadSquared.',
  start: 'Link task IDs',
  busy: 'Linking…',
  ofAll: (handled: number, total: number) => `${number(handled)} of ${number(total)} IDs`,
  stop: 'Stop',
  stopLabel: 'Stop linking task IDs',
  stopped: 'Stopped. What was linked so far stays linked.',
} as const;
