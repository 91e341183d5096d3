// The switches of the sandbox account: its limit, its delays, the form of its replies, and what goes wrong.
import {
  DATE_FORMS,
  ID_FORMS,
  LIST_FORMS,
  NAME_FORMS,
  OWNER_FORMS,
  REFUSED_LISTS,
} from '../../../sandbox/read-forms.ts';
import { messageOf } from '../../shared/protocol.ts';
import { usePage } from '../context.ts';
import { server } from '../server-api.ts';
import { type SandboxState, useSandbox } from './sandbox-data.ts';

/** Faults in the text form of the sandbox. */
const FAULTS = [
  ['', 'Nothing goes wrong'],
  ['bulk%2=rate-429', 'Every second bulk call is refused for too many calls'],
  ['bulk%3=cut-after', 'Every third bulk call is stored, but the reply is lost'],
  ['bulk#1=cut-before', 'The next bulk call is lost on its way'],
  ['bulk#2-=error-500', 'All bulk calls after the next one fail'],
  ['bulk#1=bad-gateway-502-stored', 'The next bulk call is stored, but a gateway answers 502'],
  ['any=slow:4000', 'Every call takes 4 seconds longer'],
  ['any=cut-before', 'LeadSquared does not answer'],
  ['any=bad-keys-401', 'The keys are refused'],
] as const;
/** Whether the check of the keys says where the account lives. */
const HOST_TOLD = [
  ['yes', 'names the region of the account'],
  ['no', 'does not name the region'],
] as const;
const LIMITS = ['25/5', '10/5', '5/5', '1/5', '100/5'];
const DELAYS = [0, 300, 1000, 3000, 10_000];
const FORMS = ['receipt', 'counts', 'rows-array', 'rows-response'];
const BAD_ROWS = [
  ['whole-call', 'refuses the whole call'],
  ['skip', 'leaves the row out'],
  ['refuse-storing-good', 'refuses the call, and stores the good rows'],
  ['refuse-storing-first', 'refuses the call, and stores the rows before it'],
] as const;
const BULK_REMINDERS = ['kept', 'ignored', 'refused'];
/** How tasks are given back, and lists of the account. */
const READS = [
  ['ownerForm', 'Tasks name their owner', OWNER_FORMS],
  ['dateForm', 'Form of the dates of tasks', DATE_FORMS],
  ['nameForm', 'Names of tasks come', NAME_FORMS],
  ['idForm', 'Ids of tasks are', ID_FORMS],
  ['listsRefused', 'Lists that the keys may not read', REFUSED_LISTS],
  ['listForm', 'Users and task types come', LIST_FORMS],
  ['bulkReminders', 'Reminder times of to-dos in bulk calls are', BULK_REMINDERS],
] as const;

/** The fault that was chosen last in each account, as the list names it: the account itself tells only what becomes of it. */
const chosen = new Map<string, string>();

export function SandboxSwitches() {
  const { store } = usePage();
  const { data, reload } = useSandbox<SandboxState>('state');
  if (data === null) return null;
  const { options } = data;
  const limit = `${options.limit.calls}/${options.limit.seconds}`;
  const change = (path: 'options' | 'reset', body: unknown) => {
    server
      .changeSandbox(store.account, path, body)
      .then(reload, (error: unknown) => store.toast('This was not done', messageOf(error)));
  };
  const set = (body: unknown) => change('options', body);
  return (
    <form class="switches" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="What goes wrong"
        value={options.faults.length === 0 ? '' : chosen.get(store.account)}
        choices={FAULTS}
        onChoose={(faults) => {
          chosen.set(store.account, faults);
          set({ faults });
        }}
      />
      <Choice
        label="Limit: calls in so many seconds"
        value={limit}
        choices={(LIMITS.includes(limit) ? LIMITS : [limit, ...LIMITS]).map((each) => [
          each,
          `${each.replace('/', ' calls in ')} s`,
        ])}
        onChoose={(text) => {
          const [calls, seconds] = text.split('/').map(Number);
          set({ limit: { calls, seconds } });
        }}
      />
      <Choice
        label="Each call takes"
        value={String(options.latency[0])}
        choices={delays(options.latency[0])}
        onChoose={(text) => set({ latency: [Number(text), Number(text)] })}
      />
      <Choice
        label="New tasks can be read back after"
        value={String(options.storeDelay[0])}
        choices={delays(options.storeDelay[0])}
        onChoose={(text) => set({ storeDelay: [Number(text), Number(text)] })}
      />
      <Choice
        label="Form of the replies to bulk calls"
        value={options.replyForm}
        choices={FORMS.map((form) => [form, form])}
        onChoose={(replyForm) => set({ replyForm })}
      />
      <Choice
        label="For a bad row, LeadSquared"
        value={options.badRows}
        choices={BAD_ROWS}
        onChoose={(badRows) => set({ badRows })}
      />
      <Choice
        label="The check of the keys"
        value={options.hostTold ? 'yes' : 'no'}
        choices={HOST_TOLD}
        onChoose={(told) => set({ hostTold: told === 'yes' })}
      />
      {READS.map(([name, label, forms]) => (
        <Choice
          key={name}
          label={label}
          value={options[name]}
          choices={forms.map((form) => [form, form])}
          onChoose={(form) => set({ [name]: form })}
        />
      ))}
      <button type="button" onClick={() => change('reset', {})}>
        Forget all tasks and calls
      </button>
    </form>
  );
}

function delays(present: number): (readonly [string, string])[] {
  const all = DELAYS.includes(present) ? DELAYS : [present, ...DELAYS];
  return all.map((ms) => [String(ms), ms === 0 ? 'no time' : `${ms / 1000} s`]);
}

interface ChoiceProps {
  readonly label: string;
  /** Undefined leaves the choice as the user made it. */
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        {...(value === undefined ? {} : { value })}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
