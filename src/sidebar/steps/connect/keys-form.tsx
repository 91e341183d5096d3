// Asks for the two keys; they leave the page with the call and are forgotten here.
import { useState } from 'preact/hooks';
import type { AccountView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Failure } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';
import { KeyField } from './key-field.tsx';

export function KeysForm({ onConnected }: { readonly onConnected: (account: AccountView) => void }) {
  const text = strings.connect;
  const [accessKey, setAccessKey] = useState('');
  const [secretKey, setSecretKey] = useState('');
  const [tried, setTried] = useState(false);
  const connecting = useAction();
  const missing = (label: string, value: string) =>
    tried && value.trim() === '' ? text.missing(label) : undefined;

  async function submit(event: Event) {
    event.preventDefault();
    setTried(true);
    if (accessKey.trim() === '' || secretKey.trim() === '') return;
    const keys = { accessKey: accessKey.trim(), secretKey: secretKey.trim() };
    const answer = await connecting.perform(() => call('sidebarConnect', keys));
    if (answer === null) return;
    setAccessKey('');
    setSecretKey('');
    onConnected(answer.account);
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>
        {text.intro} <b>{text.where}</b>.
      </p>
      <KeyField
        label={text.accessKey}
        value={accessKey}
        error={missing(text.accessKey, accessKey)}
        onInput={setAccessKey}
      />
      <KeyField
        label={text.secretKey}
        value={secretKey}
        error={missing(text.secretKey, secretKey)}
        onInput={setSecretKey}
      />
      <p class="hint">{text.safe}</p>
      <Failure message={connecting.failure} />
      <Footer>
        <Button kind="primary" type="submit" busy={connecting.busy}>
          {connecting.busy ? text.connecting : text.connect}
        </Button>
      </Footer>
    </form>
  );
}
