// The strip of the sandbox account at the bottom, and its panel: the tasks it holds, its calls, and what shall go wrong.
import { useState } from 'preact/hooks';
import type { CrmInfo, SandboxCounts } from '../../shared/protocol.ts';
import { usePage } from '../context.ts';
import { USER } from '../server-api.ts';
import { SandboxCalls } from './sandbox-calls.tsx';
import { SandboxSwitches } from './sandbox-switches.tsx';
import { SandboxTasks } from './sandbox-tasks.tsx';

const TABS = [
  ['tasks', 'Tasks'],
  ['calls', 'Calls'],
  ['switches', 'What goes wrong'],
] as const;

export function SandboxPanel() {
  const { store } = usePage();
  const [tab, setTab] = useState<(typeof TABS)[number][0]>('tasks');
  const [isOpen, setOpen] = useState(false);
  const { crm, counts, secondCounts } = store.state;
  if (crm.kind === 'url') return <RealAccount url={crm.url} />;
  const second = USER === undefined ? null : crm.second;
  return (
    <section class="sandbox" aria-label="Sandbox account">
      <div class="sandbox-strip">
        <strong>LeadSquared sandbox</strong>
        <Key label="Access key" text={crm.accessKey} />
        <Key label="Secret key" text={crm.secretKey} />
        <span class="sandbox-end">
          <Counts counts={counts} />
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide the account' : 'Look inside the account'}
          </button>
        </span>
      </div>
      {second !== null && (
        <div class="sandbox-strip">
          <strong>Second account, for {USER}</strong>
          <Key label="Access key" text={second.access} />
          <Key label="Secret key" text={second.secret} />
          <span class="sandbox-end">
            <Counts counts={secondCounts} />
          </span>
        </div>
      )}
      {isOpen && (
        <div class="sandbox-panel">
          {second !== null && <AccountChoice />}
          <div role="tablist" aria-label="Sandbox account" class="sandbox-tabs">
            {TABS.map(([name, label]) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`sandbox-tab-${name}`}
                aria-selected={tab === name}
                onClick={() => setTab(name)}
              >
                {label}
              </button>
            ))}
          </div>
          <div class="sandbox-content" role="tabpanel" aria-labelledby={`sandbox-tab-${tab}`}>
            {tab === 'tasks' && <SandboxTasks />}
            {tab === 'calls' && <SandboxCalls />}
            {tab === 'switches' && <SandboxSwitches />}
          </div>
        </div>
      )}
    </section>
  );
}

function Counts({ counts }: { counts: SandboxCounts | null }) {
  return (
    <span>
      {plural(counts?.tasks ?? 0, 'task')} · {plural(counts?.calls ?? 0, 'call')}
      {counts !== null && counts.rateRefused > 0 && ` · ${counts.rateRefused} refused for the rate`}
    </span>
  );
}

/** Which of the two accounts the panel shows. */
function AccountChoice() {
  const { store } = usePage();
  return (
    <label class="sandbox-choice">
      Account{' '}
      <select
        value={store.account}
        onChange={({ currentTarget: { value } }) =>
          store.lookInto(value === 'sandbox' ? 'sandbox' : 'second-sandbox')
        }
      >
        <option value="sandbox">LeadSquared sandbox</option>
        <option value="second-sandbox">Second account</option>
      </select>
    </label>
  );
}

function Key({ label, text }: { label: string; text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <span class="sandbox-key">
      {label} <code>{text}</code>
      <button
        type="button"
        aria-label={`Copy the ${label.toLowerCase()}`}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true));
        }}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </span>
  );
}

function RealAccount({ url }: { url: Extract<CrmInfo, { kind: 'url' }>['url'] }) {
  return (
    <section class="sandbox real" aria-label="LeadSquared account">
      <div class="sandbox-strip">
        <strong>Real account</strong>
        <span>Tasks that you send are created at {url}.</span>
      </div>
    </section>
  );
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
