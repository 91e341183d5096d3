// One kind of problem: how many rows have it, what to write instead, and the ways to repair it.
import type { GroupView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';

/** The cells hold what the match can say the meaning of, such as a name instead of an address. */
const MEANT_OTHERWISE: readonly string[] = ['email-invalid', 'owner-name', 'type-unknown'];
/** Characters of a message and of an example; cells can hold 50,000. */
const MESSAGE_SHOWN = 400;
const EXAMPLE_SHOWN = 60;
const TITLE = 500;

export type Question = NonNullable<GroupView['question']>;

interface Props {
  readonly group: GroupView;
  readonly fixing: boolean;
  readonly onGoTo: (cell: string) => void;
  readonly onMatch: () => void;
  readonly onFix: (column: number) => void;
  readonly onAnswer: (column: number, question: Question, answer: boolean) => void;
}

function Example({ found, value }: { readonly found: string; readonly value: string }) {
  const text = strings.check;
  return (
    <p class="example">
      {text.fixExample} <q title={truncate(found, TITLE)}>{truncate(found, EXAMPLE_SHOWN)}</q> {text.becomes}{' '}
      <q title={truncate(value, TITLE)}>{truncate(value, EXAMPLE_SHOWN)}</q>
    </p>
  );
}

export function GroupItem({ group, fixing, onGoTo, onMatch, onFix, onAnswer }: Props) {
  const { level, code, summary, message, firstCell, fix, column, question } = group;
  return (
    <li class={`group ${level}`}>
      <p class="level">
        <span class="mark" aria-hidden="true">
          !
        </span>
        {level === 'error' ? strings.shared.problem : strings.shared.warning}
      </p>
      <h3>{truncate(summary, MESSAGE_SHOWN)}</h3>
      <p>{truncate(message, MESSAGE_SHOWN)}</p>
      {fix === null ? null : <Example found={fix.found} value={fix.value} />}
      {question === null || column === null ? null : (
        <fieldset class="row">
          <legend>{strings.check.questions[question.kind].ask}</legend>
          {([true, false] as const).map((answer) => (
            <Button key={String(answer)} busy={fixing} onClick={() => onAnswer(column, question, answer)}>
              {fixing
                ? strings.check.answering
                : strings.check.questions[question.kind][answer ? 'yes' : 'no']}
            </Button>
          ))}
        </fieldset>
      )}
      <div class="row">
        {firstCell === null ? null : (
          <Button onClick={() => onGoTo(firstCell)}>{strings.shared.goTo(firstCell)}</Button>
        )}
        {MEANT_OTHERWISE.includes(code) ? <Button onClick={onMatch}>{strings.check.sayMeant}</Button> : null}
        {fix === null || column === null ? null : (
          <Button busy={fixing} onClick={() => onFix(column)}>
            {fixing ? strings.check.fixing : strings.check.fix(fix.count)}
          </Button>
        )}
      </div>
    </li>
  );
}
