// The match as text: to be kept, or to be used in another file.
import { useState } from 'preact/hooks';
import type { MatchView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Failure } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

const LINES = 6;

interface Props {
  readonly view: MatchView;
  /** Whether the page shows what is not saved yet, which the text would lack. */
  readonly changed: boolean;
  readonly onRead: (view: MatchView) => void;
}

export function MatchText({ view, changed, onRead }: Props) {
  const text = strings.match;
  const [shown, setShown] = useState('');
  const working = useAction();
  const sheetId = view.sheet.id;

  async function show() {
    const answer = await working.perform(() => call('sidebarExportMatch', { sheetId }));
    if (answer !== null) setShown(answer.text);
  }
  async function use() {
    const answer = await working.perform(() => call('sidebarImportMatch', { sheetId, text: shown }));
    if (answer === null) return;
    setShown('');
    onRead(answer.match);
  }
  return (
    <details>
      <summary>{text.text}</summary>
      <Field label={text.text} hint={text.textHint}>
        {(props) => (
          <textarea
            {...props}
            rows={LINES}
            spellcheck={false}
            value={shown}
            onInput={(event) => setShown(event.currentTarget.value)}
          />
        )}
      </Field>
      <Failure message={working.failure} />
      <div class="row">
        <Button busy={working.busy} disabled={changed} onClick={() => void show()}>
          {text.textShow}
        </Button>
        <Button busy={working.busy} disabled={shown.trim() === ''} onClick={() => void use()}>
          {text.textUse}
        </Button>
      </div>
    </details>
  );
}
