// The texts about schedules.

/** `14:00`. */
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export const scheduleStrings = {
  title: 'Schedule',
  intro: (sheet: string) => `New rows of “${sheet}” can be sent without you, also when the sheet is closed.`,
  loading: 'Reading the schedule…',
  label: 'Send new rows',
  every: {
    off: 'Not by themselves',
    hour: 'Every hour',
    day: 'Every day',
    weekday: 'Every weekday',
  },
  hour: 'Between',
  hours: (hour: number) => `${clock(hour)} and ${clock((hour + 1) % 24)}`,
  hint: 'Rows that need a correction are marked and told to you by mail. The tasks carry the name of the LeadSquared user whose keys are used, whom LeadSquared mails a report of each call of up to 50 rows.',
  progress: 'Also refresh task progress',
  save: 'Save schedule',
  paused: (reason: string) => `The schedule is paused. ${reason}`,
  next: 'Next time',
  nextValue: (time: string, zone: string) => `${time} or within the hour after (${zone})`,
  owner: 'With the keys of',
  ownerOther: (name: string) => `${name} (another user)`,
  last: 'Last time',
  changedAdvice:
    'Saving the schedule confirms this. If it is not meant, change it under “Match columns” first.',
  takeOver: 'If you save, it uses your keys from then on.',
  close: {
    minutes: 'You may close the sidebar and the sheet: the run then goes on by itself within minutes.',
    hour: 'You may close the sidebar and the sheet: the run then goes on by itself within the hour. With the sidebar open it goes on at once.',
    no: 'Keep the sidebar open: Google lets no timer of the add-on work here. If you close it, nothing is lost: open it again, and the run goes on.',
    short:
      'If you close the sidebar, nothing is lost: open it again, and it goes on from where the run stands.',
  },
} as const;
