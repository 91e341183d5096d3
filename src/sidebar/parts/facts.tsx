// Pairs of a name and a value.

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
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
