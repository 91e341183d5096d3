// How fast LeadSquared is called.

import { useState } from 'preact/hooks';
import { PRESET_CALLS } from '../../../core/limiter.ts';
import type { RateView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { MOST_CALLS, MOST_SECONDS, rateKey, readRate, WINDOW_SECONDS } from '../../state/rate-choice.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly rate: RateView;
  readonly onSaved: (rate: RateView) => void;
}

export function RateForm({ rate, onSaved }: Props) {
  const text = strings.rate;
  const [key, setKey] = useState(rateKey(rate));
  const [calls, setCalls] = useState(String(rate?.calls ?? WINDOW_SECONDS));
  const [seconds, setSeconds] = useState(String(rate?.seconds ?? WINDOW_SECONDS));
  const [saved, setSaved] = useState(false);
  const saving = useAction();
  const chosen = readRate(key, calls, seconds);
  const changed = JSON.stringify(chosen) !== JSON.stringify(rate);
  const wrong = chosen === undefined ? text.calls_range : undefined;

  const set = (change: () => void) => {
    setSaved(false);
    change();
  };
  async function save(event: Event) {
    event.preventDefault();
    if (chosen === undefined) return;
    const answer = await saving.perform(() => call('sidebarSaveRate', { rate: chosen }));
    if (answer === null) return;
    setSaved(true);
    onSaved(answer.rate);
  }
  const numberField = (label: string, value: string, most: number, take: (value: string) => void) => (
    <Field label={label}>
      {(tie) => (
        <input
          {...tie}
          type="number"
          min={1}
          max={most}
          value={value}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            set(() => take(typed));
          }}
        />
      )}
    </Field>
  );
  return (
    <form class="card" onSubmit={save} noValidate>
      <h2>{text.title}</h2>
      <Field label={text.label} hint={text.why} error={wrong}>
        {(tie) => (
          <select
            {...tie}
            value={key}
            onChange={(event) => {
              const value = event.currentTarget.value;
              set(() => setKey(value));
            }}
          >
            <option value="automatic">{text.automatic}</option>
            {PRESET_CALLS.map((preset) => (
              <option key={preset} value={String(preset)}>
                {text.preset(preset, WINDOW_SECONDS)}
              </option>
            ))}
            <option value="custom">{text.custom}</option>
          </select>
        )}
      </Field>
      {key === 'automatic' ? null : <p class="hint">{text.whyNot}</p>}
      {key === 'custom' ? (
        <div class="pair">
          {numberField(text.calls, calls, MOST_CALLS, setCalls)}
          {numberField(text.seconds, seconds, MOST_SECONDS, setSeconds)}
        </div>
      ) : null}
      {saving.failure === null ? null : <Notice kind="error" text={saving.failure} />}
      {saved && !changed ? <Notice kind="success" text={strings.shared.saved} /> : null}
      {changed && chosen !== undefined ? (
        <Button type="submit" busy={saving.busy}>
          {text.save}
        </Button>
      ) : null}
    </form>
  );
}
