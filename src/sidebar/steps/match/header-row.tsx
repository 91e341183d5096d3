// Where the headers are, and the choice of another row.
import type { HeaderRowView, MatchView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { SelectField } from '../../parts/field.tsx';
import { Failure } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

/** Rows offered; a header stands among the first ones. */
const ROWS_OFFERED = 20;

interface Props {
  readonly view: MatchView;
  readonly onShow: (view: MatchView) => void;
}

function readChoice(value: string): HeaderRowView {
  return value === 'auto' ? 'auto' : Number(value);
}

export function HeaderRow({ view, onShow }: Props) {
  const text = strings.match;
  const choosing = useAction();
  const { headerRow, headerRowChoice, headerNote } = view;
  const last = Math.max(ROWS_OFFERED, headerRow);
  const rows = Array.from({ length: last }, (_, place) => place + 1);
  const auto = headerRowChoice === 'auto' ? text.headerAuto(headerRow) : text.headerAutoPlain;

  async function choose(value: string) {
    const input = { sheetId: view.sheet.id, headerRow: readChoice(value) };
    const answer = await choosing.perform(() => call('sidebarChooseHeader', input));
    if (answer !== null) onShow(answer.match);
  }
  return (
    <>
      <SelectField
        label={text.headerRow}
        hint={choosing.busy ? text.headerBusy : (headerNote ?? undefined)}
        value={String(headerRowChoice)}
        choices={[['auto', auto], ...rows.map((row) => [String(row), text.headerAt(row)] as const)]}
        onChange={(value) => void choose(value)}
      />
      <Failure message={choosing.failure} />
    </>
  );
}
