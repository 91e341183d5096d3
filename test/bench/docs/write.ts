// Rewrites the measured section of docs/performance.md, and the chart beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { caseOf } from '../cases.ts';
import { type Series, svgOf } from './chart.ts';
import { pageSection, type Result } from './page.ts';

const BEGIN = '<!-- measured by `npm run bench -- --docs`; do not edit by hand -->';
const END = '<!-- end of what was measured -->';

/** @throws Error when the page does not hold the marks of the section */
export function writeDocs(folder: URL, results: readonly Result[], pessimistic: readonly Result[]): void {
  const page = new URL('docs/performance.md', folder);
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`docs/performance.md does not hold ${BEGIN} and ${END}.`);
  const section = pageSection(results, pessimistic);
  writeFileSync(page, `${text.slice(0, from)}${BEGIN}\n\n${section}\n${text.slice(to)}`);
  writeFileSync(new URL('docs/pictures/performance.svg', folder), chartOf(results));
}

function chartOf(results: readonly Result[]): string {
  // The usual case at every size that was measured.
  const sizes = results.filter(({ its }) => its.name === caseOf(its.rows).name);
  const series = (
    name: string,
    color: string,
    dashes: string,
    of: (result: Result) => number | null,
  ): Series => ({
    name,
    color,
    dashes,
    points: sizes.flatMap((result) => {
      const y = of(result);
      return y === null ? [] : [{ x: result.its.rows, y }];
    }),
  });
  return svgOf({
    title: 'Seconds until all rows are sent, 25 calls in 5 seconds',
    xTitle: 'rows',
    yTitle: 'seconds of virtual time',
    series: [
      series('common script', '#9a6700', '2 4', ({ measured }) => measured.baselines.common),
      series('this add-on', '#0969da', '', ({ measured }) => measured.sentSeconds),
      series('careful script', '#8250df', '6 4', ({ measured }) => measured.baselines.careful),
      series('floor', '#57606a', '1 3', ({ measured }) => measured.floorSeconds),
    ],
  });
}
