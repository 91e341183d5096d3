// Every text of the sidebar, for one place to read, correct and translate.
import { countHelp, countNames } from './count-strings.ts';
import { listsStrings } from './lists-strings.ts';
import { matchStrings } from './match-strings.ts';
import { ago, count, duration, number } from './plural.ts';

const rows = (value: number) => count(value, 'row', 'rows');
/** What is looked up, as far as there is anything of either kind. */
const lookedUp = (leads: number, opportunities: number) =>
  [leads > 0 ? ['leads'] : [], opportunities > 0 ? ['opportunities'] : []].flat().join(' and ');
const cells = (value: number) => count(value, 'cell', 'cells');

export const strings = {
  steps: {
    nav: 'Steps',
    connect: 'Connect',
    match: 'Match columns',
    check: 'Check',
    send: 'Send',
    results: 'Results',
    done: ', done',
  },
  shared: {
    loading: 'Loading…',
    tryAgain: 'Try again',
    cancel: 'Cancel',
    saved: 'Saved.',
    problem: 'Problem',
    warning: 'Warning',
    note: 'Note',
    done: 'Done',
    goTo: (cell: string) => `Go to ${cell}`,
    choices: 'Choices',
    wholeNumber: (most: number, value: number) =>
      `Enter a whole number from 0 to ${most}. Until then ${value} is used.`,
    moreChoices: (value: number) => `${number(value)} more: type to find them`,
  },
  failure: {
    accounts:
      'Google did not let this sidebar in. This happens when several Google accounts are signed in to this browser. Open the sheet in a window with one account only, for instance a private window, and open the sidebar there.',
    lost: 'The connection was lost before an answer came.',
    failed: (words: string) =>
      `The add-on could not finish this. Try again; if it happens again, reload the sheet.${words === '' ? '' : ` Google said: “${words}”`}`,
    overview: 'The sidebar could not be loaded.',
  },
  connect: {
    title: 'Connect to LeadSquared',
    intro: 'Enter the two keys of your LeadSquared user. In LeadSquared they are under',
    where: 'My Account > Settings > API and Webhooks',
    accessKey: 'Access key',
    secretKey: 'Secret key',
    show: 'Show',
    hide: 'Hide',
    showKey: (label: string) => `Show ${label.toLowerCase()}`,
    hideKey: (label: string) => `Hide ${label.toLowerCase()}`,
    missing: (label: string) => `Enter the ${label.toLowerCase()}.`,
    safe: 'Only you can use these keys, and they are not shown again.',
    connect: 'Connect',
    connecting: 'Connecting…',
    connected: 'Connected',
    works: 'The connection works.',
    test: 'Test connection',
    testing: 'Testing…',
    disconnect: 'Disconnect',
    disconnectAsk: 'Disconnect? The saved keys are deleted. Tasks that were created stay.',
    disconnected: 'Disconnected. The saved keys are deleted.',
    next: 'Match columns',
    name: 'User',
    role: 'Role',
    account: 'Account',
    plan: 'Plan',
    region: 'Region',
    zone: 'Time zone',
    regionTitle: 'Region of the account',
    regionWhy:
      'LeadSquared did not say where this account lives, so its tasks may not arrive at the address that is used now. Look at the address of LeadSquared in your browser: in21.leadsquared.com means api-in21.',
    regionSave: 'Save region',
  },
  lists: listsStrings,
  rate: {
    title: 'Speed',
    label: 'Calls to LeadSquared',
    automatic: 'Automatic (recommended)',
    preset: (calls: number, seconds: number) =>
      `${count(calls, 'call', 'calls')} in ${count(seconds, 'second', 'seconds')}`,
    custom: 'Another rate…',
    calls: 'Calls',
    seconds: 'Seconds',
    why: 'LeadSquared limits how many calls an account makes in a few seconds, and other integrations share that limit, so automatic starts slowly and finds the best speed.',
    whyNot: 'Choose a rate only if you know the limit of your plan. One call carries 50 rows.',
    save: 'Save speed',
    calls_range: 'Enter whole numbers: 1 to 25 calls in 1 to 60 seconds.',
    ceiling: (calls: number, seconds: number, age: number) =>
      `LeadSquared said ${count(calls, 'call', 'calls')} in ${count(seconds, 'second', 'seconds')}, ${ago(age)}. After an hour without a refusal a little more is tried. Saving a speed forgets it.`,
  },
  match: matchStrings,
  check: {
    title: 'Check rows',
    intro: 'Checking sends nothing.',
    target: 'Rows to check',
    targets: { selected: 'Selected rows', new: 'All new rows', failed: 'Rows that failed' },
    loading: 'Checking the rows…',
    again: 'Check again',
    useSelection: 'Take the current selection',
    spans: (text: string) => `Checked: ${text}.`,
    span: (first: number, last: number) =>
      first === last ? `row ${number(first)}` : `rows ${number(first)} to ${number(last)}`,
    moreSpans: (value: number) => `${count(value, 'more range', 'more ranges')}`,
    emptySelected: 'No filled row is selected. Select the rows to send in the sheet, below the header.',
    emptyNew: 'There is no new row. Rows that were handled before have a word in the status column.',
    emptyFailed: 'No row has failed.',
    checkNew: 'Check all new rows',
    widened: 'No filled row was selected, so all new rows were checked.',
    widenedFailed: 'No row of this sheet has failed, so all new rows were checked.',
    inSheet: (name: string) => `In “${name}”`,
    retryFailed: (value: number) => `Check the ${count(value, 'failed row', 'failed rows')}`,
    sayMeant: 'Say what each stands for',
    ready: (value: number) => `${count(value, 'row is', 'rows are')} ready`,
    nothingReady: 'No row is ready',
    filled: 'Filled rows',
    invalid: 'With problems',
    duplicates: 'Repeats, skipped',
    hidden: 'Hidden, left out',
    aside: 'No tasks (totals, remarks), left out',
    inDoubt: 'To look up in LeadSquared',
    lookFirst: 'Look them up first',
    already: (status: string) => {
      if (status === 'Other') return 'Other text in the status column';
      if (status === 'OpenRun') return 'Of a run that is going on';
      if (status === 'OpenElsewhere') return 'Of a run of another sheet that is going on';
      if (status === 'OtherAccount') return 'Sent to another LeadSquared account';
      if (status === 'IdOnly') return 'Task ID without a status, not sent';
      return status === 'ForeignId'
        ? 'With an ID in a column “Task ID”, so they may have a task: not sent. Rename the column if it is yours'
        : `Already “${status}”`;
    },
    cost: (calls: number, seconds: number) =>
      `Sending takes ${count(calls, 'call', 'calls')}, about ${duration(seconds)}.`,
    executions:
      'This is a long run. It is fastest while the sidebar is open; if it is closed, nothing is lost and the run goes on later.',
    leads: {
      lookingUp: (done: number, total: number, opportunities: number) =>
        `Looking up ${lookedUp(total - opportunities, opportunities)}: ${number(done)} of ${number(total)}. Each phone, address, number or opportunity takes a call or more.`,
      found: (value: number) => `${count(value, 'lead was', 'leads were')} found in LeadSquared.`,
      opportunities: (value: number) =>
        `${count(value, 'opportunity was', 'opportunities were')} found in LeadSquared.`,
      without: (value: number) =>
        value === 1 ? 'Create this one without a lead' : `Create these ${number(value)} without a lead`,
    },
    sendHidden: (value: number) => `Send the ${count(value, 'hidden row', 'hidden rows')} too`,
    sendAllHidden: (value: number) => `Send all hidden rows too, at least ${number(value)}`,
    problems: (value: number) => `${count(value, 'thing', 'things')} to look at`,
    invalidNote: 'Rows with problems are marked in the sheet and not sent.',
    fix: (value: number) => `Fix ${cells(value)}`,
    fixing: 'Fixing…',
    fixExample: 'Fix:',
    becomes: 'becomes',
    fixed: (value: number) =>
      `${cells(value)} changed. To take it back, press Ctrl+Z (or ⌘Z) in the sheet until the old text is there again.`,
    questions: {
      shortYears: {
        ask: 'Are these years of this century, 27 for 2027?',
        yes: 'Yes, this century',
        no: 'No, leave them out',
      },
      utc: {
        ask: 'Which time do these cells give?',
        yes: 'UTC, as LeadSquared exports it',
        no: 'The spreadsheet’s own time',
      },
      hiddenYear: {
        ask: 'Are the years meant that these cells hold but do not show?',
        yes: 'Yes, they are meant',
        no: 'No, leave them out',
      },
    },
    answering: 'Reading the rows again…',
    wentTo: (cell: string) => `${cell} is selected in the sheet.`,
    headersChanged: 'The headers of the sheet changed. Look at “Match columns”, then check again.',
    rowsChanged: 'Rows of this sheet were sent or undone since this check.',
    otherSheet: (name: string) => `You are on another sheet now: “${name}”. Check again to look at its rows.`,
    checkOther: 'Check that sheet',
    openMatch: 'Match columns',
    send: (value: number) => `Send ${rows(value)}`,
    sendWithHidden: (value: number) => `Send ${rows(value)} and the hidden ones`,
    sendHiddenOnly: 'Send the hidden rows',
    lookUp: (value: number) => `Look up ${rows(value)}`,
    starting: 'Starting…',
    running: 'A run is going on. Wait until it ends before you send more.',
    showRun: 'Show the run',
    changedAdvice: 'Sending confirms this. If it is not meant, change it under “Match columns” first.',
    connectFirst: 'Connect to LeadSquared before you send.',
  },
  send: {
    title: 'Sending',
    titleChecking: 'Checking with LeadSquared',
    titleLooking: 'Looking up rows in doubt',
    titleStopping: 'Stopping',
    titleStill: 'The run stands still',
    run: (id: string, sheet: string) => `Run ${id} in “${sheet}”`,
    progress: 'Progress of the run',
    of: (done: number, total: number) => `${number(done)} of ${rows(total)}`,
    percent: (value: number) => `${value}%`,
    spoken: (percent: number, done: number, total: number) =>
      `${percent}% done: ${number(done)} of ${rows(total)}.`,
    rate: (perSecond: number) =>
      perSecond >= 10
        ? `${number(Math.round(perSecond))} rows per second`
        : `${perSecond.toFixed(1)} rows per second`,
    left: (seconds: number) => `about ${duration(seconds)} left`,
    leftUnknown: 'time left not known yet',
    soFar: (seconds: number) => `${seconds < 1 ? '0 seconds' : duration(seconds)} so far`,
    calls: (value: number) => `${count(value, 'call', 'calls')}`,
    checking: 'LeadSquared is asked which tasks exist; this can take a minute.',
    stop: 'Stop',
    stopping: 'Stopping: the calls that are out are finished, and the other rows are left unsent.',
    stoppingLooking: 'Stopping: no call is out any more. LeadSquared is asked which tasks exist.',
    stopFailed: (message: string) => `The run was not stopped. ${message}`,
    waiting: (seconds: number, tries: number) =>
      `The last call did not succeed. Nothing is lost: the sheet keeps the state of every row. Trying again in ${count(seconds, 'second', 'seconds')} (try ${number(tries)}).`,
    tryNow: 'Try now',
    watching:
      'This run is at work already: from here, in another window or by another user. This page follows it.',
    resume: 'Go on',
    empty: 'No run is going on.',
    toCheck: 'Check rows',
  },
  results: {
    title: 'Results',
    run: (id: string, sheet: string, time: string) => `Run ${id} in “${sheet}”, ${time} at work`,
    allCreated: (value: number) => `${count(value, 'task was', 'tasks were')} created.`,
    someCreated: (created: number, total: number) =>
      `${count(created, 'task was', 'tasks were')} created from ${rows(total)}.`,
    noneSeen: (total: number) => `No task of ${rows(total)} was seen yet.`,
    untold: (total: number) =>
      `LeadSquared has not told yet whether the ${total === 1 ? 'task' : 'tasks'} of ${rows(total)} ${total === 1 ? 'exists' : 'exist'}.`,
    allFound: (value: number) => `${count(value, 'task was', 'tasks were')} found in LeadSquared.`,
    someFound: (found: number, total: number) =>
      `${count(found, 'task was', 'tasks were')} found in LeadSquared, of ${rows(total)} looked up.`,
    inDoubt: (value: number) =>
      `${rows(value)} ${value === 1 ? 'is' : 'are'} in doubt: ${value === 1 ? 'its task' : 'their tasks'} may exist.`,
    accepted: (value: number) =>
      `LeadSquared took ${rows(value)}; ${value === 1 ? 'its task was' : 'their tasks were'} not seen yet.`,
    picture: 'Results of the run',
    none: 'There was nothing to send or to look up: the rows are settled already, or are not in the sheet any more.',
    empty: 'The results of a run are shown here when it has ended.',
    retry: 'Retry failed rows',
    retryHint: 'Correct the failed rows in the sheet first; the status column says what LeadSquared refused.',
    ask: 'Check with LeadSquared',
    askHint:
      'Whether the tasks of these rows exist was not seen yet. This asks LeadSquared, so that none is created twice.',
    asking: 'Starting…',
    missing: (value: number) =>
      `Not in LeadSquared: send ${value === 1 ? 'this row' : `these ${number(value)}`} again`,
    missingHint:
      'All rows in doubt at once: each is looked up, and those that LeadSquared does not have are sent again.',
    missingNow: (value: number) => `Look up ${rows(value)} and send those that are missing`,
    firstFailed: 'First failed row',
    runs: 'Open the Runs sheet',
    calls: 'Show the call log',
    undo: 'Undo this run…',
    undoLooking: 'Asking LeadSquared…',
    undoNow: (value: number) => (value === 0 ? 'Update the rows' : `Delete ${count(value, 'task', 'tasks')}`),
    undoing: (value: number) => (value === 0 ? 'Looking…' : `Deleting ${count(value, 'task', 'tasks')}…`),
    undoClose: 'Close',
    undone: (value: number) => `${count(value, 'task was', 'tasks were')} deleted again.`,
    more: 'Send more',
    gone: (value: number) =>
      `${count(value, 'row was', 'rows were')} sent and cannot be found in the sheet any more.`,
    unsent: (value: number) => `${count(value, 'row was', 'rows were')} not sent by this run.`,
    hidden: (value: number) => `${count(value, 'hidden row was', 'hidden rows were')} left out.`,
  },
  counts: countNames,
  countHelp,
  regions: {
    'api.leadsquared.com': 'Singapore',
    'api-us11.leadsquared.com': 'United States',
    'api-in21.leadsquared.com': 'India',
    'api-in22.leadsquared.com': 'India',
    'api-ir31.leadsquared.com': 'Ireland',
    'api-ca12.leadsquared.com': 'Canada',
    'api-me61.leadsquared.com': 'Middle East',
  } as Readonly<Record<string, string>>,
} as const;
