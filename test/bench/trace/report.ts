// Prints where the time went: by phase, by service and method, by who asked, and the way to the first call.
import type { Moments } from '../measure.ts';
import type { Span } from './trace.ts';

interface Sum {
  readonly label: string;
  milliseconds: number;
  count: number;
}

const SHOWN_CALLERS = 25;
const SHOWN_METHODS = 25;
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2).padStart(9);

/** The part of it that lies before a moment. */
function upTo(spans: readonly Span[], end: number): Span[] {
  return spans.filter(({ from }) => from < end).map((span) => ({ ...span, to: Math.min(span.to, end) }));
}

function after(spans: readonly Span[], start: number): Span[] {
  return spans.filter(({ to }) => to > start).map((span) => ({ ...span, from: Math.max(span.from, start) }));
}

function sums(spans: readonly Span[], labelOf: (span: Span) => string): Sum[] {
  const found = new Map<string, Sum>();
  for (const span of spans) {
    const label = labelOf(span);
    const sum = found.get(label) ?? { label, milliseconds: 0, count: 0 };
    sum.milliseconds += span.to - span.from;
    sum.count += 1;
    found.set(label, sum);
  }
  return [...found.values()].sort((a, b) => b.milliseconds - a.milliseconds);
}

function list(title: string, all: readonly Sum[], shown = Number.POSITIVE_INFINITY): string[] {
  const lines = all
    .slice(0, shown)
    .map(
      ({ label, milliseconds, count }) => `${seconds(milliseconds)}  ${String(count).padStart(6)}  ${label}`,
    );
  return ['', title, '  seconds   calls', ...lines];
}

/** Neighbours of one kind become one line. */
function timeline(spans: readonly Span[], begun: number): string[] {
  const lines: { from: number; to: number; count: number; label: string }[] = [];
  for (const span of spans) {
    const label = `${span.phase}: ${span.place}  ${span.callers}`;
    const last = lines.at(-1);
    if (last?.label === label) {
      last.to = span.to;
      last.count += 1;
    } else lines.push({ from: span.from, to: span.to, count: 1, label });
  }
  return lines
    .filter(({ from, to }) => to - from >= 5)
    .map(
      ({ from, to, count, label }) =>
        `${seconds(from - begun)} +${seconds(to - from)
          .trim()
          .padStart(6)}  ${count > 1 ? `${count} × ` : ''}${label}`,
    );
}

/** On its way to Google a click takes its time too. */
function withWayThere(spans: readonly Span[], begun: number): readonly Span[] {
  const [first] = spans;
  if (first === undefined || first.from <= begun) return spans;
  const way = { phase: 'between executions', place: '(nothing runs)', callers: '', execution: '' };
  return [{ from: begun, to: first.from, ...way }, ...spans];
}

/** @param traced in their order */
export function reportOf(name: string, traced: readonly Span[], moments: Moments): string {
  const { begun, firstCall, sent, verified } = moments;
  const spans = withWayThere(traced, begun);
  const end = sent ?? verified ?? spans.at(-1)?.to ?? begun;
  const sending = upTo(spans, end);
  const checking = upTo(after(spans, end), verified ?? end);
  const bySpan = ({ phase, place, callers }: Span) => `${phase}: ${place}  ${callers}`;
  return [
    `${name}: ${seconds(end - begun).trim()} s until sent, ${seconds((verified ?? end) - end).trim()} s more until verified`,
    ...list(
      'Until sent, by phase',
      sums(sending, ({ phase }) => phase),
    ),
    ...list(
      'Until sent, by service and method',
      sums(sending, ({ place }) => place),
      SHOWN_METHODS,
    ),
    ...list('Until sent, by who asked', sums(sending, bySpan), SHOWN_CALLERS),
    ...list(
      'Then until verified, by phase',
      sums(checking, ({ phase }) => phase),
    ),
    ...list('Then until verified, by who asked', sums(checking, bySpan), SHOWN_CALLERS),
    '',
    'Up to the first call',
    ...timeline(upTo(spans, firstCall ?? end), begun),
    '',
  ].join('\n');
}
