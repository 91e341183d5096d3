// Step 1: the keys, whose account they open, and the speed.
import { useState } from 'preact/hooks';
import type { AccountView, ListsView, Overview, RateView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';
import { AccountCard } from './account-card.tsx';
import { KeysForm } from './keys-form.tsx';
import { RateForm } from './rate-form.tsx';
import { RegionForm } from './region-form.tsx';

interface Props {
  readonly overview: Overview;
  readonly onAccount: (account: AccountView | null) => void;
  readonly onLists: (lists: ListsView) => void;
  readonly onRate: (rate: RateView) => void;
  readonly onNext: () => void;
}

export function ConnectStep({ overview, onAccount, onLists, onRate, onNext }: Props) {
  const text = strings.connect;
  const { account, lists, rate, ceiling } = overview;
  const [left, setLeft] = useState(false);
  const leave = () => {
    setLeft(true);
    onAccount(null);
  };
  return (
    <>
      <Heading>{text.title}</Heading>
      {left && account === null ? <Notice kind="success" text={text.disconnected} /> : null}
      {account === null ? (
        <KeysForm onConnected={onAccount} />
      ) : (
        <>
          <AccountCard
            account={account}
            lists={lists}
            onLists={onLists}
            onTested={onAccount}
            onDisconnected={leave}
          />
          {account.regions.length === 0 ? null : <RegionForm account={account} onSaved={onAccount} />}
          <RateForm rate={rate} ceiling={ceiling} onSaved={onRate} />
          <Footer>
            <Button kind="primary" onClick={onNext}>
              {text.next}
            </Button>
          </Footer>
        </>
      )}
    </>
  );
}
