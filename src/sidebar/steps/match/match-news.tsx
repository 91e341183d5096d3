// What the user should know before changing anything: problems with the headers, and what the sheet did meanwhile.
import type { MatchView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { MatchState } from '../../state/match-state.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly state: MatchState;
  readonly changed: boolean;
  readonly onShow: (view: MatchView) => void;
}

export function MatchNews({ state, changed, onShow }: Props) {
  const text = strings.match;
  const { view, news, other } = state;
  return (
    <>
      {news === null ? null : (
        <Notice kind="info" text={news === 'kept' ? text.headersChangedKept : text.headersChanged} />
      )}
      {other === null ? null : (
        <Notice kind="info" text={text.otherSheet(other.sheet.name)}>
          <Button onClick={() => onShow(other)}>{text.showOther}</Button>
        </Notice>
      )}
      {/* They speak of the saved match: the marks on the fields speak of what is being changed. */}
      {changed
        ? null
        : view.problems.map(({ level, message }) => <Notice key={message} kind={level} text={message} />)}
    </>
  );
}
