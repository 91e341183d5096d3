// One run of the history: when, where, by whom, what came of it, and what can still be done about it.
import { useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { partsOf } from '../../state/progress.ts';
import { isOwn } from '../../state/step.ts';
import { moment, number, truncate } from '../../text/plural.ts';
import { runsStrings as text } from '../../text/runs-strings.ts';
import { strings } from '../../text/strings.ts';
import { SendAgain, type SendAgainProps } from './send-again.tsx';
import { UndoRun } from './undo-run.tsx';

/** Characters of a sentence that others may have had a part in. */
const WORDS_SHOWN = 500;

interface Props extends SendAgainProps {
  /** The spreadsheet's. */
  readonly zone: string;
  readonly onUndone: (run: RunView) => void;
}

/** `415 created, 3 failed`. */
function countsInWords({ counts }: RunView): string {
  const parts = partsOf(counts).map(
    ({ name, count }) => `${number(count)} ${strings.counts[name].toLowerCase()}`,
  );
  return parts.length === 0 ? text.noRows : parts.join(', ');
}

function Choices({ run, open, onStarted, onUndone }: Omit<Props, 'zone'>) {
  // What an undo came to stays to be read.
  const [undone, setUndone] = useState(false);
  const { owner, counts } = run;
  if (owner.access === 'no') {
    return owner.words === null ? null : <p class="hint">{truncate(owner.words, WORDS_SHOWN)}</p>;
  }
  const took = (news: RunView) => {
    setUndone(true);
    onUndone(news);
  };
  return (
    <>
      {counts.created > 0 || undone ? <UndoRun run={run} isListed onUndone={took} /> : null}
      <SendAgain run={run} open={open} onStarted={onStarted} />
    </>
  );
}

export function PastRun(props: Props) {
  const { run, zone } = props;
  const { id, owner, sheetName, startedAt, stopped, state } = run;
  return (
    <li>
      <p class="name clamp">{text.sheet(sheetName)}</p>
      <p class="hint clamp">
        {moment(startedAt, zone)} · {isOwn(run) ? text.byYou(id) : text.by(id, owner.name)}
      </p>
      <p>{countsInWords(run)}</p>
      {stopped === null ? null : <p class="hint">{truncate(stopped, WORDS_SHOWN)}</p>}
      {state === 'ended' ? <Choices {...props} /> : <p class="hint">{text.isOpen}</p>}
    </li>
  );
}
