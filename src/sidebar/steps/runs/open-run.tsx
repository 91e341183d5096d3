// One open run that this sidebar does not drive: where, whose, how far, and what can be done about it.
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/notice.tsx';
import { doneRows } from '../../state/progress.ts';
import { isOwn } from '../../state/step.ts';
import { truncate } from '../../text/plural.ts';
import { runsStrings as text } from '../../text/runs-strings.ts';
import { RunChoices } from './run-choices.tsx';

/** Characters of the sentences that say whose a run is: they hold names that others gave. */
const WORDS_SHOWN = 500;

export interface OpenRunProps {
  readonly run: RunView;
  /** The user wants this run driven. */
  readonly onGoOn: (run: RunView) => void;
  readonly onEnded: (run: RunView) => void;
}

function OwnRun({ run, onGoOn }: OpenRunProps) {
  const stopping = useAction();
  const { id } = run;
  async function stop() {
    const answer = await stopping.perform(() => call('sidebarStop', { runId: id }));
    // Its rows are given back by whoever drives it.
    if (answer !== null && answer.run !== null) onGoOn(answer.run);
  }
  return (
    <>
      <div class="row">
        <Button label={text.goOnWith(id)} onClick={() => onGoOn(run)}>
          {text.goOn}
        </Button>
        {run.stopping ? null : (
          <Button label={text.stopOf(id)} busy={stopping.busy} onClick={() => void stop()}>
            {text.stop}
          </Button>
        )}
      </div>
      <Failure message={stopping.failure} />
    </>
  );
}

export function OpenRun({ run, onGoOn, onEnded }: OpenRunProps) {
  const { id, owner, sheetName, total, stopping, waiting } = run;
  const progress = text.progress(doneRows(run), total);
  return (
    <li>
      <p class="name clamp">{text.sheet(sheetName)}</p>
      <p class="hint clamp">{isOwn(run) ? text.yours(id) : text.of(id, owner.name)}</p>
      <p>{stopping ? `${progress}, ${text.stopping}` : progress}</p>
      {waiting === null ? null : <p class="hint">{waiting}</p>}
      {owner.words === null ? null : <p class="hint">{truncate(owner.words, WORDS_SHOWN)}</p>}
      {isOwn(run) ? (
        <OwnRun run={run} onGoOn={onGoOn} onEnded={onEnded} />
      ) : (
        <RunChoices run={run} onTaken={onGoOn} onEnded={onEnded} />
      )}
    </li>
  );
}
