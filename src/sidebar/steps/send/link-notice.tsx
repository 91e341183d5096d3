// Says how the sidebar stands to the run: following another window, waiting after a lost call, or needing the user.
import type { RunView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Link } from '../../state/run-driver.ts';
import { isOwn } from '../../state/step.ts';
import { runsStrings } from '../../text/runs-strings.ts';
import { strings } from '../../text/strings.ts';
import { RunChoices } from '../runs/run-choices.tsx';

/** Refusals that other keys may put right. */
const NEEDS_KEYS: readonly string[] = ['other-account', 'no-keys', 'bad-keys'];

export interface LinkActions {
  readonly onResume: () => void;
  readonly onConnect: () => void;
  /** The run is not to be shown any more. */
  readonly onClose: () => void;
  /** The run is the user's own now. */
  readonly onTaken: (run: RunView) => void;
  readonly onEnded: (run: RunView) => void;
}

interface Props extends LinkActions {
  readonly link: Link;
  readonly run: RunView;
}

function Halted({ code, run, ...does }: LinkActions & { readonly code: string; readonly run: RunView }) {
  if (code === 'no-run') return <Button onClick={does.onClose}>{runsStrings.close}</Button>;
  return (
    <>
      {NEEDS_KEYS.includes(code) ? <Button onClick={does.onConnect}>{runsStrings.connect}</Button> : null}
      {isOwn(run) ? (
        <Button onClick={does.onResume}>{strings.send.resume}</Button>
      ) : (
        <RunChoices run={run} onTaken={does.onTaken} onEnded={does.onEnded} />
      )}
    </>
  );
}

export function LinkNotice({ link, run, ...does }: Props) {
  const text = strings.send;
  // What the run itself waits for, as long as nothing else is in the way.
  const { waiting } = run;
  const isWaiting = waiting !== null && (link.kind === 'resting' || link.kind === 'working');
  if (isWaiting && !run.stopping) {
    const mayTry = link.kind === 'resting' && run.mayTryNow;
    return (
      <Notice kind="info" text={waiting} spoken={false}>
        {mayTry ? <Button onClick={does.onResume}>{text.tryNow}</Button> : undefined}
      </Notice>
    );
  }
  if (link.kind === 'watching') return <Notice kind="info" text={text.watching} />;
  if (link.kind === 'waiting')
    return (
      <Notice kind="warning" text={text.waiting(link.seconds, link.tries)} spoken={false}>
        <Button onClick={does.onResume}>{text.tryNow}</Button>
      </Notice>
    );
  if (link.kind === 'halted') {
    // Somebody else's run need not stand still; of one's own the heading says that it does.
    return (
      <Notice kind={isOwn(run) ? 'error' : 'info'} text={link.message}>
        <Halted code={link.code} run={run} {...does} />
      </Notice>
    );
  }
  return null;
}
