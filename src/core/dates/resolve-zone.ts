// Decides which offset from UTC the zone of a written time means, and whether that is certain.
import { MINUTE_MS, type Wall, wallToUtc } from './civil.ts';
import type { Zone } from './zone.ts';
import { isSameZone, offsetInZone, possibleOffsets, UTC_NAMES } from './zone-names.ts';
import type { ZonePart } from './zone-part.ts';

export type ResolvedZone =
  /** Minutes east of UTC; null when the sheet's own clock is meant. */
  | { readonly kind: 'certain'; readonly offsetMinutes: number | null }
  /** Nothing tells which zone the name means, or what is written contradicts itself. */
  | { readonly kind: 'uncertain'; readonly name: string };

/** Whether the sheet's clock shows this wall time at the instant that the offset makes of it. */
export function isOwnOffset(wall: Wall, offsetMinutes: number, zone: Zone): boolean {
  const shown = zone.toWall(wallToUtc(wall) - offsetMinutes * MINUTE_MS);
  return wallToUtc(shown) === wallToUtc(wall);
}

function agrees(name: string, wall: Wall, offsetMinutes: number, zone: Zone): boolean {
  if (name.includes('/') && isSameZone(name, zone.name)) return isOwnOffset(wall, offsetMinutes, zone);
  return possibleOffsets(name).includes(offsetMinutes);
}

/** Without an offset only the sheet's own zone makes an abbreviation certain, and only while it holds there. */
function offsetOfNames(names: readonly string[], wall: Wall, zone: Zone): number | null {
  for (const name of names) {
    const offset = offsetInZone(name, zone.name);
    if (offset !== null && (UTC_NAMES.has(name) || isOwnOffset(wall, offset, zone))) return offset;
  }
  return null;
}

/**
 * @param wall a year that the zone knows
 */
export function resolveZone(part: ZonePart, wall: Wall, zone: Zone): ResolvedZone {
  const { names } = part;
  if (
    part.offsetMinutes === null &&
    names.every((name) => name.includes('/') && isSameZone(name, zone.name))
  ) {
    return { kind: 'certain', offsetMinutes: null };
  }
  const offset = part.offsetMinutes ?? offsetOfNames(names, wall, zone);
  const doubtful = offset === null ? names[0] : names.find((name) => !agrees(name, wall, offset, zone));
  if (doubtful === undefined && offset !== null) return { kind: 'certain', offsetMinutes: offset };
  return { kind: 'uncertain', name: doubtful ?? '' };
}
