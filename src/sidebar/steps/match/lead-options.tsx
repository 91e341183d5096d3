// How leads are found by their phone numbers, and whether their owners take the tasks.
import { PHONE_COUNTRIES } from '../../../core/leads/zone-countries.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { SelectField } from '../../parts/field.tsx';
import { strings } from '../../text/strings.ts';
import type { OptionsProps } from './date-options.tsx';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** By name, and one that was set elsewhere too. */
function countryChoices(chosen: string): (readonly [code: string, name: string])[] {
  const codes =
    chosen === '' || PHONE_COUNTRIES.includes(chosen) ? PHONE_COUNTRIES : [...PHONE_COUNTRIES, chosen];
  return codes
    .map((code) => [code, NAMES.of(code) ?? code] as const)
    .sort(([, one], [, other]) => one.localeCompare(other));
}

export function LeadOptions({ options, onChange }: OptionsProps) {
  const text = strings.match;
  return (
    <>
      <Checkbox
        label={text.ownerFromLead}
        checked={options.ownerFromLead}
        onChange={(ownerFromLead) => onChange({ ...options, ownerFromLead })}
      />
      <SelectField
        label={text.phoneCountry}
        value={options.phoneCountry}
        choices={[['', text.phoneCountryAuto] as const, ...countryChoices(options.phoneCountry)]}
        onChange={(phoneCountry) => onChange({ ...options, phoneCountry })}
      />
    </>
  );
}
