// Says on top of a step that runs are open which it does not show.
import type { RunView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { isOwn, type Step } from '../../state/step.ts';
import { runsStrings as text } from '../../text/runs-strings.ts';

interface Props {
  readonly step: Step;
  readonly run: RunView | null;
  readonly others: readonly RunView[];
  readonly onShow: () => void;
}

/** On the results, a run that is driven meanwhile is one that the user did not choose. */
function wordsOf({ step, run, others }: Props): string | null {
  const isOther = run !== null && !isOwn(run);
  const isLooking = run !== null && run.counts.queued + run.counts.sending === 0;
  const own =
    step === 'results' && run !== null && !isOther ? [text.lineOwn(run.id, run.sheetName, isLooking)] : [];
  const count = others.length + (isOther ? 1 : 0);
  const rest = count === 0 ? [] : [text.line(count)];
  const words = [...own, ...rest].join(' ');
  return step === 'send' || words === '' ? null : words;
}

export function RunsLine(props: Props) {
  const words = wordsOf(props);
  if (words === null) return null;
  return (
    <div class="runs-line" role="note">
      <span>{words}</span>
      <Button kind="link" onClick={props.onShow}>
        {text.show}
      </Button>
    </div>
  );
}
