// Draws texts of cells around dates, times and lengths of time: right ones, slipped ones, and any pieces at all.
import { type RandomStream, randomStream } from '../../../../src/local/random.ts';

/** Chance with the questions that drawing asks. */
export class Draw {
  private readonly stream: RandomStream;

  constructor(seed: number, purpose: string) {
    this.stream = randomStream(seed, purpose);
  }

  between(min: number, max: number): number {
    return this.stream.between(min, max);
  }

  of<T>(choices: readonly T[]): T {
    const choice = choices[this.stream.between(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('There is nothing to draw from.');
    return choice;
  }

  /** True once in so many. */
  once(times: number): boolean {
    return this.stream.between(1, times) === 1;
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const HINDI = 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const ZONES =
  'Z|UTC|GMT|IST|EST|EDT|BST|+05:30|+0530|-0800|-05:00|GMT-5|UTC+5:30|(UTC)|(IST)|(EST)|[Asia/Kolkata]|Asia/Kolkata|GMT+0530 (India Standard Time)|+0530 IST|+05|-4|PST|America/New_York|Europe/London'.split(
    '|',
  );
const PIECES =
  "2027|27|25|1|01|31|12|/|-|.| |:|,|@|_|–|—|T|Z|+|05:30|am|pm|a.m.|(|)|[|]|Jan|Mar|May|Mon|Tue|st|th|of|at|on|to|from|noon|hrs|h|o'clock|IST|UTC|EST|x|cancelled|?|!|👍|२|\u200b|\u00a0|0|00|30|1530|evening|शाम|tomorrow|day|in|min|hr|'".split(
    '|',
  );

const two = (value: number): string => String(value).padStart(2, '0');
const OTHER_ZEROS = [0x0966, 0x09e6, 0x0be6, 0x0660, 0xff10];

function inOtherDigits(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function drawDate(draw: Draw): string {
  const [year, month, day] = [
    draw.of([2026, 2027, 2027, 2028]),
    draw.between(1, 12),
    draw.between(1, draw.once(20) ? 32 : 28),
  ];
  const [d, m] = [draw.of([String(day), two(day)]), draw.of([String(month), two(month)])];
  const sign = draw.of(['/', '-', '.', ' ', '–', ' / ', '_']);
  const full = MONTHS[month - 1] ?? '';
  const word = draw.of([full, full.slice(0, 3), full.toUpperCase(), HINDI[month - 1] ?? '']);
  const y = draw.of([String(year), String(year), String(year), `'${year % 100}`, String(year % 100)]);
  const ordinal = draw.of(['', '', 'st', 'nd', 'rd', 'th']);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  const named = draw.once(8) ? draw.of(WEEKDAYS) : draw.of([weekday, weekday.slice(0, 3)]);
  const date = draw.of([
    `${d}${sign}${m}${sign}${y}`,
    `${m}${sign}${d}${sign}${y}`,
    `${year}${sign}${m}${sign}${d}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}${two(month)}${two(day)}`,
    `${d}${ordinal} ${word} ${y}`,
    `${word} ${d}${ordinal}, ${y}`,
    `${d}${draw.of(['-', '', '/', '.', ' of '])}${word}${draw.of(['-', '', '/', ', '])}${y}`,
    `${d} ${word}`,
  ]);
  return draw.of([
    date,
    date,
    date,
    date,
    `${named} ${date}`,
    `${named}, ${date}`,
    `${date} (${named})`,
    `${date} ${named}`,
  ]);
}

/** A time of day as it may stand beside a date or in a column of its own. */
export function drawTime(draw: Draw): string {
  const [hour, minute] = [draw.between(0, draw.once(20) ? 25 : 23), draw.between(0, draw.once(20) ? 60 : 59)];
  const twelve = hour % 12 || 12;
  const half = draw.of(['am', 'pm', ' AM', ' PM', ' p.m.', ' (PM)']);
  const time = draw.of([
    `${two(hour)}:${two(minute)}`,
    `${hour}:${two(minute)}`,
    `${two(hour)}:${two(minute)}:${two(draw.between(0, 59))}`,
    `${two(hour)}:${two(minute)}:00.${draw.of(['000', '5', '123456'])}`,
    `${twelve}:${two(minute)}${half}`,
    `${twelve}.${two(minute)}${half}`,
    `${hour}.${two(minute)}`,
    `${twelve}${half}`,
    `${two(hour)}${two(minute)} hrs`,
    `${hour}:${two(minute)} hrs`,
    `${two(hour)}h${two(minute)}`,
    `${two(hour)}${two(minute)}`,
    `${hour}:${two(minute)}${half}`,
    draw.of(['noon', '12 noon', 'midnight', `${twelve} o'clock`, `${twelve} evening`, `${hour}`]),
  ]);
  const until = draw.of(['-', ' - ', '–', ' to ']);
  return draw.once(8)
    ? `${time}${until}${draw.of([`${hour + 1}`, `${two(hour + 1)}:00`, `${twelve}pm`])}`
    : time;
}

export function drawMoment(draw: Draw): string {
  const [date, time] = [drawDate(draw), drawTime(draw)];
  const zone = draw.once(3) ? draw.of([' ', '']) + draw.of(ZONES) : '';
  const between = draw.of([' ', ' ', ', ', ' @ ', ' at ', 'T', ' | ', ' - ', '_']);
  return draw.of([
    date,
    `${date}${between}${time}${zone}`,
    `${date}${between}${time}${zone}`,
    `${time}${draw.of([' ', ', ', ' on '])}${date}`,
  ]);
}

export function drawLength(draw: Draw): string {
  const [hours, minutes] = [draw.between(0, 30), draw.between(0, 90)];
  return draw.of([
    String(minutes),
    `${minutes} ${draw.of(['min', 'mins', 'minutes', 'm', 'sec'])}`,
    `${hours} ${draw.of(['hr', 'hrs', 'hours', 'h'])}`,
    `${hours}.5 hours`,
    `${hours}${draw.of([',', '.'])}${draw.of(['000', '250', '500'])} ${draw.of(['min', 'hours'])}`,
    `${hours}h${two(minutes)}`,
    `${hours} hr ${minutes} min`,
    `${hours} hours and ${minutes} minutes`,
    `${hours}:${two(minutes)}`,
    `${two(hours)}:${two(minutes)}:00`,
    `${hours} days ${hours} hours`,
    `-${minutes}`,
  ]);
}

/** One slip: a piece more, a character less, two changed places, digits of another script. */
function slipped(draw: Draw, text: string): string {
  const at = draw.between(0, text.length);
  return draw.of([
    text.slice(0, at) + draw.of(PIECES) + text.slice(at),
    `${text} ${draw.of(PIECES)}`,
    `${draw.of(PIECES)} ${text}`,
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2),
    inOtherDigits(text, draw.of(OTHER_ZEROS)),
    `${inOtherDigits(text.slice(0, at), draw.of(OTHER_ZEROS))}${text.slice(at)}`,
    text.toUpperCase(),
    `${text} `,
  ]);
}

const anything = (draw: Draw): string =>
  Array.from({ length: draw.between(1, 9) }, () => draw.of(PIECES)).join(draw.of(['', ' ']));

/** A text as a cell may hold it: mostly near something that is read. */
export function drawText(draw: Draw, right: (draw: Draw) => string): string {
  let text = draw.once(12) ? anything(draw) : right(draw);
  while (draw.once(2)) text = slipped(draw, text);
  return text;
}

export const drawDateText = (draw: Draw): string => drawText(draw, drawMoment);
