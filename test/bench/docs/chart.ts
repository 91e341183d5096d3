// Draws a chart with two logarithmic scales as SVG.

export interface Series {
  readonly name: string;
  readonly color: string;
  /** Dashes of the line, as SVG takes them; '' for none. */
  readonly dashes: string;
  /** From left to right, all above 0. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Chart {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly Series[];
}

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 170;
const TOP = 50;
const BOTTOM = 56;
const INK = '#1f2328';
const GRID = '#d0d7de';
/** Labels at the lines' ends keep so far from each other. */
const LABEL_GAP = 18;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const number = (value: number) => String(Math.round(value * 10) / 10);

/** Powers of ten that hold all of them. */
function decades(values: readonly number[]): { from: number; to: number } {
  const from = Math.floor(Math.log10(Math.min(...values)));
  return { from, to: Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values)))) };
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${number(x)}" y="${number(y)}"${more}>${escaped(words)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${GRID}"/>`;
}

const MIDDLE = ' text-anchor="middle"';
const END = ' text-anchor="end"';

export function svgOf({ title, xTitle, yTitle, series }: Chart): string {
  const points = series.flatMap((each) => each.points);
  const xs = decades(points.map(({ x }) => x));
  const ys = decades(points.map(({ y }) => y));
  const right = WIDTH - RIGHT;
  const bottom = HEIGHT - BOTTOM;
  const xOf = (x: number) => LEFT + ((Math.log10(x) - xs.from) / (xs.to - xs.from)) * (right - LEFT);
  const yOf = (y: number) => bottom - ((Math.log10(y) - ys.from) / (ys.to - ys.from)) * (bottom - TOP);
  const powers = ({ from, to }: { from: number; to: number }) =>
    Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const grid = [
    ...powers(xs).flatMap((x) => [
      line(xOf(x), TOP, xOf(x), bottom),
      text(xOf(x), bottom + 20, x.toLocaleString('en-US'), MIDDLE),
    ]),
    ...powers(ys).flatMap((y) => [
      line(LEFT, yOf(y), right, yOf(y)),
      text(LEFT - 8, yOf(y) + 4, y.toLocaleString('en-US'), END),
    ]),
  ];
  const lines = series.flatMap(({ color, dashes, points: own }) => {
    const path = own.map(({ x, y }) => `${number(xOf(x))},${number(yOf(y))}`).join(' ');
    const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
    return [
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2.5"${dashed}/>`,
      ...own.map(
        ({ x, y }) => `<circle cx="${number(xOf(x))}" cy="${number(yOf(y))}" r="3" fill="${color}"/>`,
      ),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" ` +
      `font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 28, title, ' font-size="16" font-weight="600"'),
    ...grid,
    ...lines,
    ...labels(series, yOf).map(({ y, name, color }) => text(right + 10, y + 4, name, ` fill="${color}"`)),
    text((LEFT + right) / 2, HEIGHT - 12, xTitle, MIDDLE),
    text(18, (TOP + bottom) / 2, yTitle, `${MIDDLE} transform="rotate(-90 18 ${(TOP + bottom) / 2})"`),
    '</svg>',
    '',
  ].join('\n');
}

/** Names beside the lines' ends, none on top of another. */
function labels(series: readonly Series[], yOf: (y: number) => number) {
  const wished = series
    .map(({ name, color, points }) => ({ name, color, y: yOf(points.at(-1)?.y ?? 1) }))
    .sort((a, b) => a.y - b.y);
  let least = Number.NEGATIVE_INFINITY;
  return wished.map((label) => {
    const y = Math.max(label.y, least);
    least = y + LABEL_GAP;
    return { ...label, y };
  });
}
