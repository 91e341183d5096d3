// How dates are read.
import type { DateOrderView, MatchView } from '../../../rpc/api.ts';
import { Field } from '../../parts/field.tsx';
import type { Options } from '../../state/match-draft.ts';
import { strings } from '../../text/strings.ts';

const ORDERS: readonly DateOrderView[] = ['sheet', 'DMY', 'MDY', 'YMD'];

export interface OptionsProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

export function DateOptions({ view, options, onChange }: OptionsProps & { readonly view: MatchView }) {
  const text = strings.match;
  const nameOf = (order: DateOrderView) =>
    order === 'sheet' ? text.orderOfSheet(text.order[view.localeOrder]) : text.order[order];
  const choose = (value: string) => {
    const dateOrder = ORDERS.find((order) => order === value);
    if (dateOrder !== undefined) onChange({ ...options, dateOrder });
  };
  return (
    <section>
      <h2>{text.dates}</h2>
      <Field label={text.dateOrder}>
        {(tie) => (
          <select {...tie} value={options.dateOrder} onChange={(event) => choose(event.currentTarget.value)}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {nameOf(order)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.defaultTime}>
        {(tie) => (
          <input
            {...tie}
            type="time"
            value={options.defaultTime}
            onInput={(event) => {
              const defaultTime = event.currentTarget.value;
              // Half a time reads as empty; the last whole one stands until the next is whole.
              if (defaultTime !== '') onChange({ ...options, defaultTime });
            }}
          />
        )}
      </Field>
    </section>
  );
}
