// Asks where the account lives, when LeadSquared did not say so.
import { useState } from 'preact/hooks';
import type { AccountView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

/** `India (api-in21.leadsquared.com)`, or the host alone. */
export function regionName(host: string): string {
  const region = strings.regions[host];
  return region === undefined ? host : `${region} (${host})`;
}

interface Props {
  readonly account: AccountView;
  readonly onSaved: (account: AccountView) => void;
}

export function RegionForm({ account, onSaved }: Props) {
  const text = strings.connect;
  const [host, setHost] = useState(account.host);
  const [saved, setSaved] = useState(false);
  const saving = useAction();
  const changed = host !== account.host;

  async function save(event: Event) {
    event.preventDefault();
    const answer = await saving.perform(() => call('sidebarSaveRegion', { host }));
    if (answer === null) return;
    setSaved(true);
    onSaved(answer.account);
  }
  return (
    <form class="card" onSubmit={save} noValidate>
      <h2>{text.regionTitle}</h2>
      <SelectField
        label={text.region}
        hint={text.regionWhy}
        value={host}
        choices={account.regions.map((each) => [each, regionName(each)] as const)}
        onChange={setHost}
      />
      <Failure message={saving.failure} />
      {saved && !changed ? <Notice kind="success" text={strings.shared.saved} /> : null}
      {changed ? (
        <Button type="submit" busy={saving.busy}>
          {text.regionSave}
        </Button>
      ) : null}
    </form>
  );
}
