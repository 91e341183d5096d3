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

/** @param isOpen whether the fields show by themselves */
function Preview({ preview, isOpen }: { readonly preview: PreviewView; readonly isOpen: boolean }) {
  const { row, status, lines, missing, warnings } = preview;
  return (
    <>
      {lines.length > 0 ? null : <p class="hint">{text.cannot(row)}</p>}
      {missing.map((line) => (
        <Notice key={line} kind="error" text={truncate(line, LINE_SHOWN)} />
      ))}
      {lines.length === 0 ? null : (
        <details open={isOpen}>
          <summary>{text.as(row)}</summary>
          <TaskLines lines={lines} />
        </details>
      )}
      {status === '' || lines.length === 0 ? null : (
        <p class="hint">{text.status(truncate(status, LINE_SHOWN))}</p>
      )}
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
    // What was shown before is not the row that could not be read.
    setChosen(answer === null ? null : answer.preview);
  }
  const preview = chosen ?? check.preview;
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{text.title}</h2>
      <div class="preview" aria-live="polite">
        {preview === null ? null : (
          <Preview
            key={preview.row}
            preview={preview}
            isOpen={chosen !== null || check.groups.length === 0}
          />
        )}
      </div>
      <Failure message={reading.failure} />
      <Button kind="link" busy={reading.busy} onClick={show}>
        {reading.busy ? text.reading : text.selected}
      </Button>
    </section>
  );
}
