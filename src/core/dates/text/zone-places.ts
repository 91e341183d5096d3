// The places by which people name a time zone in a header, such as "New York time" and "India time".
import { lazily } from '../../lazily.ts';
import { allZones, fixedOffsetOf, isSameZone, meansZone, UTC_NAMES } from './zone-names.ts';

const REGIONS: readonly (readonly [words: string, zones: string])[] = [
  ['india indian', 'asia/kolkata'],
  ['uae gulf', 'asia/dubai'],
  ['uk british', 'europe/london'],
  ['nepal', 'asia/kathmandu'],
  ['eastern us usa', 'america/new_york'],
  ['central us usa', 'america/chicago'],
  ['mountain us usa', 'america/denver'],
  ['pacific us usa', 'america/los_angeles'],
  ['eastern', 'australia/sydney'],
];

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ');

const zonesByPlace = lazily((): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>();
  const add = (place: string, zone: string) => places.set(place, [...(places.get(place) ?? []), zone]);
  for (const zone of allZones()) add(cityOf(zone), zone);
  for (const [words, zone] of REGIONS) for (const word of words.split(' ')) add(word, zone);
  return places;
});

const AMERICAN = /^(?:america|us)\//;
const SEASON = / (?:standard|daylight|summer)$/;

/** `us eastern` is none of the other zones that are called Eastern. */
function zonesOf(words: string): readonly string[] {
  const place = words.replace(SEASON, '');
  const region = /^usa? (.+)$/.exec(place)?.[1];
  if (region === undefined) return zonesByPlace().get(place) ?? [];
  return (zonesByPlace().get(region) ?? []).filter((zone) => AMERICAN.test(zone));
}

/** Whether words before "time" name a zone, such as `New York` or `Eastern Standard`. */
export const isZonePlace = (words: string): boolean => zonesOf(words.toLowerCase()).length > 0;

/** `+5:30`, `GMT+05:30` and `UTC 5.30`, without its sign where that is a plus. */
const INDIAN_OFFSET = /^(?:(?:utc|gmt) ?[ +]? ?|\+ ?)0?5[:.]?30$/;

/**
 * Whether what a header says of the zone of its times is the spreadsheet's own zone.
 *
 * @param hint an abbreviation, an IANA name, an offset or a place, in any case
 * @param zone the spreadsheet's, by its IANA name
 */
export function isSheetZone(hint: string, zone: string): boolean {
  const lower = hint.toLowerCase();
  if (isSameZone(lower, zone) || meansZone(lower, zone)) return true;
  if (zonesOf(lower).some((place) => isSameZone(place, zone))) return true;
  if (UTC_NAMES.has(lower)) return /^(?:etc\/)?(?:utc|gmt|zulu|universal)$/i.test(zone);
  return (
    fixedOffsetOf(lower, zone) !== null || (isSameZone('asia/kolkata', zone) && INDIAN_OFFSET.test(lower))
  );
}
