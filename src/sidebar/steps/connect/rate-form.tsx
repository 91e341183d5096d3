// How fast LeadSquared is called.

import { useState } from 'preact/hooks';
import { PRESET_CALLS } from '../../../core/rate.ts';
import type { CeilingView, RateView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { InputField, SelectField } from '../../parts/field.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { MOST_CALLS, MOST_SECONDS, rateKey, readRate, WINDOW_SECONDS } from '../../state/rate-choice.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly rate: RateView;
  /** What LeadSquared said of its limit. */
  readonly ceiling: CeilingView | null;
  readonly onSaved: (rate: RateView) => void;
}

export function RateForm({ rate, ceiling, onSaved }: Props) {
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
  return (
    <form class="card" onSubmit={save} noValidate>
      <h2>{text.title}</h2>
      <SelectField
        label={text.label}
        hint={text.why}
        error={wrong}
        value={key}
        choices={[
          ['automatic', text.automatic],
          ...PRESET_CALLS.map((calls) => [String(calls), text.preset(calls, WINDOW_SECONDS)] as const),
          ['custom', text.custom],
        ]}
        onChange={(value) => set(() => setKey(value))}
      />
      {ceiling === null ? null : (
        <p class="hint">{text.ceiling(ceiling.calls, ceiling.seconds, ceiling.age)}</p>
      )}
      {key === 'automatic' ? null : <p class="hint">{text.whyNot}</p>}
      {key === 'custom' ? (
        <div class="pair">
          <InputField
            label={text.calls}
            control={{ type: 'number', min: 1, max: MOST_CALLS, value: calls }}
            onInput={(value) => set(() => setCalls(value))}
          />
          <InputField
            label={text.seconds}
            control={{ type: 'number', min: 1, max: MOST_SECONDS, value: seconds }}
            onInput={(value) => set(() => setSeconds(value))}
          />
        </div>
      ) : null}
      <Failure message={saving.failure} />
      {saved && !changed ? <Notice kind="success" text={strings.shared.saved} /> : null}
      {changed && chosen !== undefined ? (
        <Button type="submit" busy={saving.busy}>
          {text.save}
        </Button>
      ) : null}
    </form>
  );
}
