// How dates are read.
import type { BlankDueView, DateOrderView, MatchView } from '../../../rpc/api.ts';
import { InputField, SelectField } from '../../parts/field.tsx';
import type { Options } from '../../state/match-draft.ts';
import { strings } from '../../text/strings.ts';

const BLANK_DUE: readonly BlankDueView[] = ['refuse', 'today', 'leave'];
const ORDERS: readonly DateOrderView[] = ['sheet', 'DMY', 'MDY', 'YMD'];

export interface OptionsProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

export function DateOptions({ view, options, onChange }: OptionsProps & { readonly view: MatchView }) {
  const text = strings.match;
  const nameOf = (order: DateOrderView) =>
    order === 'sheet' ? text.orderOfSheet(text.order[view.localeOrder]) : text.order[order];
  return (
    <section>
      <h2>{text.dates}</h2>
      <SelectField
        label={text.dateOrder}
        value={options.dateOrder}
        choices={ORDERS.map((order) => [order, nameOf(order)] as const)}
        onChange={(dateOrder) => onChange({ ...options, dateOrder })}
      />
      <InputField
        label={text.defaultTime}
        control={{ type: 'time', value: options.defaultTime }}
        onInput={(defaultTime) => {
          // Half a time reads as empty; the last whole one stands until the next is whole.
          if (defaultTime !== '') onChange({ ...options, defaultTime });
        }}
      />
      <SelectField
        label={text.blankDue}
        value={options.blankDue}
        choices={BLANK_DUE.map((each) => [each, text.blankDueChoices[each]] as const)}
        onChange={(blankDue) => onChange({ ...options, blankDue })}
      />
      {options.blankDue === 'today' ? (
        <InputField
          label={text.blankDueTime}
          control={{ type: 'time', value: options.blankDueTime }}
          onInput={(blankDueTime) => {
            if (blankDueTime !== '') onChange({ ...options, blankDueTime });
          }}
        />
      ) : null}
    </section>
  );
}
