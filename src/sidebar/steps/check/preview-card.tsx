// The first row that is ready as it will be in LeadSquared, or the one that the user asks for.
import { useEffect, useState } from 'preact/hooks';
import type { CheckView, PreviewView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { TaskLines } from '../../parts/task-lines.tsx';
import { truncate } from '../../text/plural.ts';
import { previewStrings as text } from '../../text/preview-strings.ts';

/** Characters of a sentence, which may quote a cell. */
const LINE_SHOWN = 400;

interface Props {
  readonly check: CheckView;
  /** Whether rows whose lead nobody knows may be sent as tasks without one. */
  readonly withoutLead: boolean;
}

function Preview({ preview }: { readonly preview: PreviewView }) {
  const { row, status, lines, missing, warnings } = preview;
  return (
    <>
      <p class="hint">{lines.length > 0 ? text.as(row) : text.cannot(row)}</p>
      {status === '' ? null : <p class="hint">{text.status(truncate(status, LINE_SHOWN))}</p>}
      {missing.map((line) => (
        <Notice key={line} kind="error" text={truncate(line, LINE_SHOWN)} />
      ))}
      {lines.length === 0 ? null : <TaskLines lines={lines} />}
      {warnings.map((line) => (
        <Notice key={line} kind="warning" text={truncate(line, LINE_SHOWN)} />
      ))}
    </>
  );
}

export function PreviewCard({ check, withoutLead }: Props) {
  const [chosen, setChosen] = useState<PreviewView | null>(null);
  const reading = useAction();
  // A new check may read the row otherwise.
  useEffect(() => setChosen(null), [check]);
  async function show() {
    const answer = await reading.perform(() =>
      call('sidebarPreview', { sheetId: check.sheet.id, row: null, withoutLead }),
    );
    if (answer !== null) setChosen(answer.preview);
  }
  const preview = chosen ?? check.preview;
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{text.title}</h2>
      <div aria-live="polite">{preview === null ? null : <Preview preview={preview} />}</div>
      <Failure message={reading.failure} />
      <Button kind="link" busy={reading.busy} onClick={show}>
        {reading.busy ? text.reading : text.selected}
      </Button>
    </section>
  );
}
