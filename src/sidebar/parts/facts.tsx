// Pairs of a name and a value.

import { truncate } from '../text/plural.ts';

/** Characters of a value, and of its title. */
const SHOWN = 120;
const TITLE = 500;

export type Fact = readonly [name: string, value: string];

export function Facts({
  facts,
  kind = 'words',
}: {
  readonly facts: readonly Fact[];
  readonly kind?: 'words' | 'numbers';
}) {
  return (
    <dl class={`facts ${kind}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={value.length > SHOWN ? truncate(value, TITLE) : undefined}>{truncate(value, SHOWN)}</dd>
        </div>
      ))}
    </dl>
  );
}
