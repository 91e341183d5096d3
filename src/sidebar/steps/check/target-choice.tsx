// Which rows are meant.
import type { TargetView } from '../../../rpc/api.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly target: TargetView;
  readonly onChange: (target: TargetView) => void;
}

export function TargetChoice({ target, onChange }: Props) {
  // The third is offered where rows have failed, in the results.
  const targets: readonly TargetView[] =
    target === 'failed' ? ['failed', 'selected', 'new'] : ['selected', 'new'];
  return (
    <fieldset class="choice">
      <legend>{strings.check.target}</legend>
      {targets.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="target"
            value={value}
            checked={value === target}
            onChange={() => onChange(value)}
          />
          {strings.check.targets[value]}
        </label>
      ))}
    </fieldset>
  );
}
