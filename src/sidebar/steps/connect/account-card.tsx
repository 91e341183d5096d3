// Whose account is connected, and whether it still answers.
import { useState } from 'preact/hooks';
import type { AccountView, ListsView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';
import { AccountLists } from './account-lists.tsx';
import { regionName } from './region-form.tsx';

function factsOf({ name, role, orgCode, plan, host, timeZone }: AccountView): readonly Fact[] {
  const text = strings.connect;
  const facts: Fact[] = [
    [text.name, name],
    [text.role, role],
    [text.account, orgCode],
    [text.plan, plan],
    [text.region, regionName(host)],
    [text.zone, timeZone],
  ];
  return facts.filter(([, value]) => value !== '');
}

interface Props {
  readonly account: AccountView;
  readonly lists: ListsView | null;
  readonly onLists: (lists: ListsView) => void;
  readonly onTested: (account: AccountView) => void;
  readonly onDisconnected: () => void;
}

export function AccountCard({ account, lists, onLists, onTested, onDisconnected }: Props) {
  const text = strings.connect;
  const testing = useAction();
  const leaving = useAction();
  const [works, setWorks] = useState(false);

  async function test() {
    setWorks(false);
    const answer = await testing.perform(() => call('sidebarTestConnection'));
    if (answer === null) return;
    setWorks(true);
    onTested(answer.account);
  }
  async function leave() {
    if ((await leaving.perform(() => call('sidebarDisconnect'))) !== null) onDisconnected();
  }
  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">
        <span class="good" aria-hidden="true">
          ✓{' '}
        </span>
        {text.connected}
      </h2>
      <Facts facts={factsOf(account)} />
      <AccountLists lists={lists} onLists={onLists} />
      {works ? <Notice kind="success" text={text.works} /> : null}
      <Failure message={testing.failure} />
      <Failure message={leaving.failure} />
      <div class="row">
        <Button busy={testing.busy} onClick={test}>
          {testing.busy ? text.testing : text.test}
        </Button>
        <Confirm
          label={text.disconnect}
          question={text.disconnectAsk}
          busy={leaving.busy}
          onConfirm={leave}
        />
      </div>
    </section>
  );
}
