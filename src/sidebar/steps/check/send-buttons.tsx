// The buttons that send: all rows, or the first one alone, which goes first where the account is new to the user.
import { Button } from '../../parts/button.tsx';
import { strings } from '../../text/strings.ts';
import { trialStrings } from '../../text/trial-strings.ts';

interface Props {
  /** What the button says that sends all. */
  readonly label: string;
  readonly isFirst: boolean;
  /** Whether there is more than one row to send. */
  readonly mayTry: boolean;
  /** What is being started; null when nothing is. */
  readonly starting: 'all' | 'first' | null;
  readonly busy: boolean;
  readonly onAll: () => void;
  readonly onFirst: () => void;
}

export function SendButtons({ label, isFirst, mayTry, starting, busy, onAll, onFirst }: Props) {
  const isOffered = mayTry && isFirst;
  const sendFirst = mayTry ? (
    <Button kind={isOffered ? 'primary' : 'plain'} busy={busy} onClick={onFirst}>
      {starting === 'first' ? strings.check.starting : trialStrings.sendFirst}
    </Button>
  ) : null;
  const sendAll = (
    <Button kind={isOffered ? 'plain' : 'primary'} busy={busy} onClick={onAll}>
      {starting === 'all' ? strings.check.starting : label}
    </Button>
  );
  return (
    <>
      {isOffered ? <p class="hint">{trialStrings.why}</p> : null}
      {isOffered ? [sendFirst, sendAll] : [sendAll, sendFirst]}
    </>
  );
}
