// The texts about several runs: those that are open, and those that have ended.
import type { RunCounts } from '../../rpc/api.ts';
import { count, number, truncate } from './plural.ts';

const rows = (value: number) => count(value, 'row', 'rows');
/** Characters of a sheet's name, and of a person's. */
const NAME_SHOWN = 60;
const named = (name: string) => truncate(name, NAME_SHOWN);

function takenOver(queued: number, looksFirst: boolean): string[] {
  const sent = `The ${rows(queued)} not sent yet ${queued === 1 ? 'is' : 'are'} then created by your LeadSquared user.`;
  const looked = looksFirst
    ? 'Rows in doubt are looked up with your keys, and those that LeadSquared does not have are sent again.'
    : 'What is still to be looked up is looked up with your keys.';
  return [...(looksFirst || queued === 0 ? [looked] : []), ...(queued === 0 ? [] : [sent])];
}

function unsentBy(queued: number): string[] {
  return queued === 0
    ? ['No row of it waits to be sent.']
    : [`Its ${rows(queued)} that ${queued === 1 ? 'waits is' : 'wait are'} given back unsent.`];
}

/** Who ends a run ends its look-up, too. */
function leftInDoubt({ sending, accepted, unknown }: Omit<RunCounts, 'queued'>): string[] {
  const doubt = sending + accepted + unknown;
  if (doubt === 0) return [];
  return [
    `${count(doubt, 'row whose task may exist stays', 'rows whose tasks may exist stay')} in doubt, until somebody with keys of its account looks ${doubt === 1 ? 'it' : 'them'} up.`,
  ];
}

export const runsStrings = {
  title: 'Open runs',
  titleOthers: 'Other open runs',
  /** Above a step that does not show them. */
  line: (value: number) => `${count(value, 'other run is', 'other runs are')} open.`,
  lineOwn: (id: string, sheet: string, isLooking: boolean) =>
    `Run ${id} in “${named(sheet)}” is being ${isLooking ? 'looked up' : 'sent'}.`,
  show: 'Show',
  noneDriven: 'No run of yours is being sent here.',
  sheet: (name: string) => `“${named(name)}”`,
  run: (id: string) => `Run ${id}`,
  yours: (id: string) => `Run ${id}, yours`,
  of: (id: string, name: string) => `Run ${id} of ${name === '' ? 'somebody else' : named(name)}`,
  progress: (done: number, total: number) => `${number(done)} of ${rows(total)}`,
  stopping: 'stopping',
  goOn: 'Go on',
  goOnWith: (id: string) => `Go on with run ${id}`,
  stop: 'Stop',
  stopOf: (id: string) => `Stop run ${id}`,
  atWork: (isTakeable: boolean) =>
    `It is being worked on right now. “${isTakeable ? 'Take over…' : 'End run…'}” is offered here while it stands still.`,
  takeOver: 'Take over',
  takeOverAsk: 'Take over…',
  takeOverOf: (id: string) => `Take over… run ${id}`,
  takeOverQuestion: (id: string, queued: number, looksFirst: boolean) =>
    [`Take run ${id} over?`, ...takenOver(queued, looksFirst)].join(' '),
  end: 'End run',
  endAsk: 'End run…',
  endOf: (id: string) => `End run… ${id}`,
  endQuestion: (id: string, { queued, ...counts }: RunCounts) =>
    [`End run ${id}?`, ...unsentBy(queued), ...leftInDoubt(counts)].join(' '),
  ended: (id: string, unsent: number) =>
    `Run ${id} has ended. ${unsent === 0 ? 'No row was left unsent.' : `${rows(unsent)} of it ${unsent === 1 ? 'was' : 'were'} not sent.`}`,
  stillBusy: (id: string) => `Somebody is working on run ${id}. It stops after the call that is out.`,
  connect: 'Open “Connect”',
  close: 'Close',

  /** Above results that are of another sheet than the open one, or of somebody else's run. @param sheet null for the open one @param by null for the user */
  ofWhich: (sheet: string | null, by: string | null) => {
    const where = sheet === null ? '' : ` in sheet “${named(sheet)}”`;
    const whose = by === null ? '' : `by ${by === '' ? 'somebody else' : named(by)}`;
    return `Run${where}${whose === '' ? '' : `${where === '' ? ' ' : ', '}${whose}`}`;
  },
  history: 'Earlier runs',
  /** Where the list holds later ones, too. */
  historyOthers: 'Other runs',
  historyLoading: 'Reading the earlier runs…',
  historyEmpty: 'There is no earlier run in this spreadsheet.',
  more: (value: number) => `Show ${count(value, 'more run', 'more runs')}`,
  by: (id: string, name: string) => `Run ${id} by ${name === '' ? 'somebody else' : named(name)}`,
  byYou: (id: string) => `Run ${id} by you`,
  noRows: 'no rows',
  isOpen: 'It is still going on.',
  undo: 'Undo…',
  undoOf: (id: string) => `Undo… run ${id}`,
  sendAgain: 'Send again',
  sendAgainOf: (id: string) => `Send again the rows of run ${id}`,
  sendAgainHint: (value: number) =>
    `The ${rows(value)} whose ${value === 1 ? 'task was' : 'tasks were'} deleted can be sent again.`,
} as const;
