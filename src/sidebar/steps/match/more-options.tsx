// Settings that few need to change.
import { MOST_PRECISE_ROWS, MOST_READ_BACK_SECONDS } from '../../../core/settings.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { InputField } from '../../parts/field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { strings } from '../../text/strings.ts';
import type { OptionsProps } from './date-options.tsx';
import { LeadOptions } from './lead-options.tsx';
import { ReferenceOption } from './reference-option.tsx';

export function MoreOptions({ options, onChange }: OptionsProps) {
  const text = strings.match;
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
      <NumberField
        label={text.readBack}
        hint={text.readBackHint}
        value={options.readBackSeconds}
        most={MOST_READ_BACK_SECONDS}
        onChange={(readBackSeconds) => onChange({ ...options, readBackSeconds })}
      />
      <NumberField
        label={text.precise}
        hint={text.preciseHint}
        value={options.preciseRows}
        most={MOST_PRECISE_ROWS}
        onChange={(preciseRows) => onChange({ ...options, preciseRows })}
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
