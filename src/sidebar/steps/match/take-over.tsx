// Offers the match of another sheet that has the same headers.
import type { MatchView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly view: MatchView;
  readonly onTaken: (view: MatchView) => void;
}

export function TakeOver({ view, onTaken }: Props) {
  const text = strings.match;
  const taking = useAction();
  const { offer } = view;
  if (offer === null) return null;

  async function take(from: number) {
    const answer = await taking.perform(() => call('sidebarTakeMatch', { sheetId: view.sheet.id, from }));
    if (answer !== null) onTaken(answer.match);
  }
  return (
    <>
      <Notice kind="info" text={text.offer(offer.name, offer.constants)}>
        <Button busy={taking.busy} onClick={() => void take(offer.sheetId)}>
          {text.offerTake}
        </Button>
      </Notice>
      <Failure message={taking.failure} />
    </>
  );
}
