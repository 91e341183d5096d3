// The problems grouped by repair, with the calls that go to a cell or repair a whole group.
import { useState } from 'preact/hooks';
import type { CheckView, GroupView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import type { Checked } from '../../hooks/use-check.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { Failure } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';
import { GroupItem, type Question } from './group-item.tsx';

interface Props {
  readonly checked: Checked;
  /** Called with the number of cells that were changed, and the rows checked again. */
  readonly onFixed: (cells: number, check: CheckView) => void;
  /** Called with the rows checked again after an answer. */
  readonly onAnswered: (check: CheckView) => void;
  readonly onMatch: () => void;
}

const keyOf = ({ level, code, column }: GroupView): string => `${level} ${code} ${column}`;

export function Groups({ checked, onFixed, onAnswered, onMatch }: Props) {
  const { check, rows, withoutLead } = checked;
  const [fixingKey, setFixingKey] = useState('');
  const going = useAction();
  const fixing = useAction();
  const announce = useAnnounce();

  async function goTo(cell: string) {
    const answer = await going.perform(() => call('sidebarGoTo', { sheetId: check.sheet.id, cell }));
    if (answer !== null) announce(strings.check.wentTo(cell));
  }
  async function fix(group: GroupView, column: number) {
    setFixingKey(keyOf(group));
    const answer = await fixing.perform(() =>
      call('sidebarApplyFix', { rows, code: group.code, column, header: group.header, withoutLead }),
    );
    if (answer !== null) onFixed(answer.changed, answer.check);
  }
  async function answer(group: GroupView, column: number, { kind, header }: Question, answered: boolean) {
    setFixingKey(keyOf(group));
    const input = { rows, column, header, question: kind, answer: answered, withoutLead };
    const given = await fixing.perform(() => call('sidebarAnswer', input));
    if (given !== null) onAnswered(given.check);
  }
  if (check.groups.length === 0) return null;
  const failure = going.failure ?? fixing.failure;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{strings.check.problems(check.groups.length)}</h2>
      {check.invalid > 0 ? <p class="hint">{strings.check.invalidNote}</p> : null}
      <Failure message={failure} />
      <ul class="groups">
        {check.groups.map((group) => (
          <GroupItem
            key={keyOf(group)}
            group={group}
            fixing={fixing.busy && fixingKey === keyOf(group)}
            onGoTo={goTo}
            onMatch={onMatch}
            onFix={(column) => void fix(group, column)}
            onAnswer={(column, question, answered) => void answer(group, column, question, answered)}
          />
        ))}
      </ul>
    </section>
  );
}
