// What would happen: how many rows go, which stay, and what it takes.
import type { CheckView } from '../../../rpc/api.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { number, truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';

/** Characters of the sheet's name. */
const NAME_SHOWN = 60;
/** Characters of a line, which names a person. */
const LINE_SHOWN = 300;

interface Props {
  readonly check: CheckView;
  readonly sendHidden: boolean;
  readonly onSendHidden: (send: boolean) => void;
}

function factsOf(check: CheckView): readonly Fact[] {
  const text = strings.check;
  const counts: readonly (readonly [string, number])[] = [
    [text.invalid, check.invalid],
    [text.duplicates, check.duplicates],
    [text.hidden, check.hidden],
    [text.aside, check.aside],
    ...check.leftAlone.map(({ status, count }) => [text.already(status), count] as const),
    [text.inDoubt, check.inDoubt],
  ];
  const filled: Fact = [text.filled, number(check.filled)];
  return [
    filled,
    ...counts.filter(([, count]) => count > 0).map(([name, count]): Fact => [name, number(count)]),
  ];
}

export function SummaryCard({ check, sendHidden, onSendHidden }: Props) {
  const text = strings.check;
  return (
    <section class="card" aria-labelledby="ready">
      <p class="hint">{text.inSheet(truncate(check.sheet.name, NAME_SHOWN))}</p>
      <h2 id="ready" class="figure">
        {check.ready > 0 ? text.ready(check.ready) : text.nothingReady}
      </h2>
      <Facts facts={factsOf(check)} kind="numbers" />
      {check.calls > 0 ? <p class="hint">{text.cost(check.calls, check.seconds)}</p> : null}
      {check.terms.map((line) => (
        <p key={line} class="hint">
          {truncate(line, LINE_SHOWN)}
        </p>
      ))}
      {check.executions > 1 ? <p class="hint">{text.executions}</p> : null}
      {check.hidden > 0 ? (
        <Checkbox
          label={check.mayHideMore ? text.sendAllHidden(check.hidden) : text.sendHidden(check.hidden)}
          checked={sendHidden}
          onChange={onSendHidden}
        />
      ) : null}
    </section>
  );
}
