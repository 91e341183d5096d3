// Time zones by their names: which abbreviation belongs to which zones, and which offset it means there.
import { lazily } from '../../lazily.ts';

/** Minutes east of UTC by abbreviation, and the IANA zones whose clocks are called so. */
interface ZoneGroup {
  readonly offsets: ReadonlyMap<string, number>;
  readonly zones: ReadonlySet<string>;
}

/** Names that mean UTC everywhere. */
export const UTC_NAMES: ReadonlySet<string> = new Set(['utc', 'gmt', 'z', 'ut', 'zulu']);

/** `EST -300 EDT -240`, and the zones in lower case, from the IANA time zone database. */
const GROUPS: readonly (readonly [offsets: string, zones: string])[] = [
  ['ist 330', 'asia/kolkata asia/calcutta asia/colombo'],
  ['pkt 300', 'asia/karachi'],
  ['npt 345', 'asia/kathmandu asia/katmandu'],
  ['gst 240', 'asia/dubai asia/muscat'],
  ['sgt 480', 'asia/singapore'],
  ['myt 480', 'asia/kuala_lumpur'],
  ['hkt 480', 'asia/hong_kong'],
  ['cst 480', 'asia/shanghai asia/taipei asia/macau'],
  ['wib 420', 'asia/jakarta'],
  ['ict 420', 'asia/bangkok asia/ho_chi_minh asia/saigon'],
  ['jst 540', 'asia/tokyo'],
  ['kst 540', 'asia/seoul'],
  ['msk 180', 'europe/moscow'],
  ['gmt 0 bst 60', 'europe/london europe/belfast europe/jersey europe/guernsey europe/isle_of_man'],
  ['gmt 0 ist 60', 'europe/dublin'],
  ['wet 0 west 60', 'europe/lisbon atlantic/canary atlantic/madeira'],
  [
    'cet 60 cest 120',
    'europe/amsterdam europe/berlin europe/brussels europe/budapest europe/copenhagen europe/madrid europe/oslo europe/paris europe/prague europe/rome europe/stockholm europe/vienna europe/warsaw europe/zurich',
  ],
  ['eet 120 eest 180', 'europe/athens europe/bucharest europe/helsinki europe/kiev europe/kyiv europe/sofia'],
  ['sast 120', 'africa/johannesburg'],
  ['eat 180', 'africa/nairobi'],
  ['wat 60', 'africa/lagos'],
  [
    'est -300 edt -240',
    'america/new_york america/detroit america/toronto america/montreal america/indiana/indianapolis america/kentucky/louisville us/eastern',
  ],
  ['cst -360 cdt -300', 'america/chicago america/winnipeg america/menominee us/central'],
  ['mst -420 mdt -360', 'america/denver america/edmonton america/boise us/mountain'],
  ['mst -420', 'america/phoenix'],
  ['pst -480 pdt -420', 'america/los_angeles america/vancouver america/tijuana us/pacific'],
  ['akst -540 akdt -480', 'america/anchorage'],
  ['hst -600', 'pacific/honolulu'],
  ['awst 480', 'australia/perth'],
  ['acst 570 acdt 630', 'australia/adelaide'],
  ['acst 570', 'australia/darwin'],
  ['aest 600 aedt 660', 'australia/sydney australia/melbourne australia/hobart australia/canberra'],
  ['aest 600', 'australia/brisbane'],
  ['nzst 720 nzdt 780', 'pacific/auckland'],
];

const zoneGroups = lazily((): readonly ZoneGroup[] =>
  GROUPS.map(([offsets, zones]) => ({
    offsets: new Map(
      [...offsets.matchAll(/([a-z]+) (-?\d+)/g)].map((match) => [match[1] ?? '', Number(match[2])] as const),
    ),
    zones: new Set(zones.split(' ')),
  })),
);

/** Every zone that is known here by an abbreviation, in lower case. */
export const allZones = (): readonly string[] => zoneGroups().flatMap(({ zones }) => [...zones]);

/** The names that programs write out; words as the parser hands them on. */
const longNames = lazily(
  (): ReadonlyMap<string, string> =>
    new Map([
      ['india standard time', 'ist'],
      ['indian standard time', 'ist'],
      ['coordinated universal time', 'utc'],
      ['greenwich mean time', 'gmt'],
      ['british summer time', 'bst'],
      ['irish standard time', 'ist'],
      ['central european standard time', 'cet'],
      ['central european time', 'cet'],
      ['central european summer time', 'cest'],
      ['eastern european standard time', 'eet'],
      ['eastern european summer time', 'eest'],
      ['eastern standard time', 'est'],
      ['eastern daylight time', 'edt'],
      ['central standard time', 'cst'],
      ['central daylight time', 'cdt'],
      ['mountain standard time', 'mst'],
      ['mountain daylight time', 'mdt'],
      ['pacific standard time', 'pst'],
      ['pacific daylight time', 'pdt'],
      ['gulf standard time', 'gst'],
      ['singapore standard time', 'sgt'],
      ['japan standard time', 'jst'],
      ['pakistan standard time', 'pkt'],
      ['nepal time', 'npt'],
      ['australian eastern standard time', 'aest'],
      ['australian eastern daylight time', 'aedt'],
      ['eastern time', 'et'],
      ['eastern', 'et'],
      ['central time', 'ct'],
      ['central', 'ct'],
      ['mountain time', 'mt'],
      ['mountain', 'mt'],
      ['pacific time', 'pt'],
      ['pacific', 'pt'],
      ['australian eastern time', 'aet'],
    ]),
);
/** Names that mean a zone's clock in summer and in winter, with what it is called in summer. */
const ALL_YEAR: ReadonlyMap<string, string> = new Map([
  ['et', 'edt'],
  ['ct', 'cdt'],
  ['mt', 'mdt'],
  ['pt', 'pdt'],
  ['aet', 'aedt'],
]);
export const MOST_NAME_WORDS = 4;

const abbreviations = lazily(
  (): ReadonlySet<string> =>
    new Set([
      ...UTC_NAMES,
      ...ALL_YEAR.keys(),
      ...zoneGroups().flatMap(({ offsets }) => [...offsets.keys()]),
    ]),
);

/** The abbreviation of a zone's name in words, such as `ist` or `india standard time`; null for other words. */
export function zoneAbbreviation(words: string): string | null {
  return longNames().get(words) ?? (abbreviations().has(words) ? words : null);
}

/** Whether a name means UTC in a zone: where GMT is the name of the clock in winter, many call it so in summer as well. */
export function isUtcIn(name: string, zone: string): boolean {
  if (!UTC_NAMES.has(name)) return false;
  return (
    name !== 'gmt' ||
    !zoneGroups().some(({ zones, offsets }) => zones.has(zone.toLowerCase()) && offsets.has(name))
  );
}

/** What an abbreviation means in a zone, in minutes east of UTC; null when it does not belong to the zone. */
export function offsetInZone(abbreviation: string, zone: string): number | null {
  if (UTC_NAMES.has(abbreviation)) return 0;
  const group = zoneGroups().find(
    ({ zones, offsets }) => zones.has(zone.toLowerCase()) && offsets.has(abbreviation),
  );
  return group?.offsets.get(abbreviation) ?? null;
}

/** Every offset that an abbreviation, or a zone by its IANA name in lower case, may mean anywhere. */
export function possibleOffsets(name: string): readonly number[] {
  if (UTC_NAMES.has(name)) return [0];
  return zoneGroups().flatMap(({ offsets, zones }) => {
    if (zones.has(name) || offsets.has(ALL_YEAR.get(name) ?? '')) return [...new Set(offsets.values())];
    const offset = offsets.get(name);
    return offset === undefined ? [] : [offset];
  });
}

/** Two spellings of one zone, such as Asia/Calcutta and Asia/Kolkata; compared without regard to case. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['asia/calcutta', 'asia/kolkata'],
  ['asia/katmandu', 'asia/kathmandu'],
  ['asia/saigon', 'asia/ho_chi_minh'],
  ['europe/kiev', 'europe/kyiv'],
  ['us/eastern', 'america/new_york'],
  ['us/central', 'america/chicago'],
  ['us/mountain', 'america/denver'],
  ['us/pacific', 'america/los_angeles'],
]);

/** Whether two IANA names mean one zone. */
export function isSameZone(a: string, b: string): boolean {
  const [one, two] = [a.toLowerCase(), b.toLowerCase()].map((name) => RENAMED.get(name) ?? name);
  return one === two;
}

/** Whether a name means this zone's own clock, summer and winter: `america/new_york` or `et` in New York. */
export function meansZone(name: string, zone: string): boolean {
  const inSummer = ALL_YEAR.get(name);
  return inSummer === undefined
    ? name.includes('/') && isSameZone(name, zone)
    : offsetInZone(inSummer, zone) !== null;
}

/** What an abbreviation means in a zone whose clocks never change; null in every other zone. */
export function fixedOffsetOf(abbreviation: string, zone: string): number | null {
  const group = zoneGroups().find(({ zones }) => zones.has(zone.toLowerCase()));
  return group?.offsets.size === 1 ? (group.offsets.get(abbreviation) ?? null) : null;
}
