// Counts per status as a bar, and the same as text.
import type { RunCounts } from '../../rpc/api.ts';
import { type Part, partsOf } from '../state/progress.ts';
import { number } from '../text/plural.ts';
import { strings } from '../text/strings.ts';

function Legend({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <ul class="legend">
      {parts.map(({ name, count }) => (
        <li key={name}>
          <span class={`swatch ${name}`} aria-hidden="true" />
          <span class="name">
            {strings.counts[name]} <span class="hint">{strings.countHelp[name]}</span>
          </span>
          <span class="value">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** @param label the accessible name of the picture; null when another element tells the progress already */
export function CountBar({ counts, label }: { readonly counts: RunCounts; readonly label: string | null }) {
  const parts = partsOf(counts);
  const words = parts.map(({ name, count }) => `${strings.counts[name]} ${number(count)}`).join(', ');
  const described =
    label === null ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': `${label}: ${words}` };
  return (
    <>
      <div class="bar" {...described}>
        {parts.map(({ name, percent }) => (
          <span key={name} class={name} style={{ width: `${percent}%` }} />
        ))}
      </div>
      <Legend parts={parts} />
    </>
  );
}
