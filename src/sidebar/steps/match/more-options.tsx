// Settings that few need to change.
import { MOST_PRECISE_ROWS, MOST_READ_BACK_SECONDS } from '../../../core/settings.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { InputField } from '../../parts/field.tsx';
import { strings } from '../../text/strings.ts';
import type { OptionsProps } from './date-options.tsx';
import { LeadOptions } from './lead-options.tsx';
import { ReferenceOption } from './reference-option.tsx';

export function MoreOptions({ options, onChange }: OptionsProps) {
  const text = strings.match;
  const take = (name: 'readBackSeconds' | 'preciseRows', most: number) => (typed: string) => {
    const value = Math.round(Number(typed));
    if (typed !== '' && value >= 0 && value <= most) onChange({ ...options, [name]: value });
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
        control={{ type: 'number', min: 0, max: MOST_READ_BACK_SECONDS, value: options.readBackSeconds }}
        onInput={take('readBackSeconds', MOST_READ_BACK_SECONDS)}
      />
      <InputField
        label={text.precise}
        hint={text.preciseHint}
        control={{ type: 'number', min: 0, max: MOST_PRECISE_ROWS, value: options.preciseRows }}
        onInput={take('preciseRows', MOST_PRECISE_ROWS)}
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
