// Settings that few need to change.
import { Checkbox } from '../../parts/checkbox.tsx';
import { InputField } from '../../parts/field.tsx';
import { strings } from '../../text/strings.ts';
import type { OptionsProps } from './date-options.tsx';
import { LeadOptions } from './lead-options.tsx';
import { ReferenceOption } from './reference-option.tsx';

/** Longest look-up after a run, in seconds. */
const MOST_READ_BACK = 600;

export function MoreOptions({ options, onChange }: OptionsProps) {
  const text = strings.match;
  const readBack = (typed: string) => {
    const seconds = Math.round(Number(typed));
    if (typed !== '' && seconds >= 0 && seconds <= MOST_READ_BACK)
      onChange({ ...options, readBackSeconds: seconds });
  };
  return (
    <details>
      <summary>{text.more}</summary>
      <Checkbox
        label={text.sendHidden}
        checked={options.sendHiddenRows}
        onChange={(sendHiddenRows) => onChange({ ...options, sendHiddenRows })}
      />
      <Checkbox
        label={text.sendDuplicates}
        checked={options.sendDuplicates}
        onChange={(sendDuplicates) => onChange({ ...options, sendDuplicates })}
      />
      <LeadOptions options={options} onChange={onChange} />
      <InputField
        label={text.readBack}
        hint={text.readBackHint}
        control={{ type: 'number', min: 0, max: MOST_READ_BACK, value: options.readBackSeconds }}
        onInput={readBack}
      />
      <InputField
        label={text.webhook}
        hint={text.webhookHint}
        control={{ type: 'url', value: options.webhookUrl }}
        onInput={(webhookUrl) => onChange({ ...options, webhookUrl })}
      />
      <ReferenceOption options={options} onChange={onChange} />
    </details>
  );
}
