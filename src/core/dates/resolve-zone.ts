// Decides which offset from UTC the zone of a written time means, and whether that is certain.
import { MINUTE_MS, type Wall, wallToUtc } from './civil.ts';
import { fixedOffsetOf, isUtcIn, meansZone, offsetInZone, possibleOffsets } from './text/zone-names.ts';
import type { ZonePart } from './text/zone-part.ts';
import type { Zone } from './zone.ts';

export type ResolvedZone =
  /** Minutes east of UTC; null when the sheet's own clock is meant. */
  | { readonly kind: 'certain'; readonly offsetMinutes: number | null }
  /** Nothing tells which zone the name means. */
  | { readonly kind: 'uncertain'; readonly name: string }
  /** The name is one of a zone that the rest of what is written does not mean. */
  | { readonly kind: 'contradiction'; readonly name: string };

/** Whether the sheet's clock shows this wall time at the instant that the offset makes of it. */
export function isOwnOffset(wall: Wall, offsetMinutes: number, zone: Zone): boolean {
  const shown = zone.toWall(wallToUtc(wall) - offsetMinutes * MINUTE_MS);
  return wallToUtc(shown) === wallToUtc(wall);
}

/**
 * Whether a name can mean the offset that is written beside it. A name that belongs to the sheet's own zone means that
 * one and none of the others that are called so.
 */
function agrees(name: string, wall: Wall, offsetMinutes: number, zone: Zone): boolean {
  if (meansZone(name, zone.name)) return isOwnOffset(wall, offsetMinutes, zone);
  const own = offsetInZone(name, zone.name);
  return own === null ? possibleOffsets(name).includes(offsetMinutes) : own === offsetMinutes;
}

/** What a name means without an offset: only the sheet's own zone makes it certain, and only while it holds there. */
function ownOffset(name: string, wall: Wall, zone: Zone): number | null {
  const offset = offsetInZone(name, zone.name);
  return offset !== null && (isUtcIn(name, zone.name) || isOwnOffset(wall, offset, zone)) ? offset : null;
}

/** Names alone: the sheet's own zone by its name, or abbreviations that all mean one offset. */
function resolveNames(names: readonly string[], wall: Wall, zone: Zone): ResolvedZone {
  const abbreviations = names.filter((name) => !meansZone(name, zone.name));
  const offsets = abbreviations.map((name) => ownOffset(name, wall, zone));
  const [offset = null] = offsets;
  const doubtful = abbreviations.find((_, index) => offsets[index] === null);
  if (doubtful !== undefined) return { kind: 'uncertain', name: doubtful };
  const other = abbreviations.find((_, index) => offsets[index] !== offset);
  return other === undefined
    ? { kind: 'certain', offsetMinutes: offset }
    : { kind: 'contradiction', name: other };
}

/**
 * @param wall a year that the zone knows
 */
export function resolveZone(part: ZonePart, wall: Wall, zone: Zone): ResolvedZone {
  const { names, offsetMinutes } = part;
  if (offsetMinutes === null) return resolveNames(names, wall, zone);
  const doubtful = names.find((name) => !agrees(name, wall, offsetMinutes, zone));
  return doubtful === undefined
    ? { kind: 'certain', offsetMinutes }
    : { kind: 'contradiction', name: doubtful };
}

/** What a name means on every day of the year in the sheet's zone; null when that is not certain. */
function daylessOffset(name: string, zone: string): number | null {
  return isUtcIn(name, zone) ? 0 : fixedOffsetOf(name, zone);
}

/**
 * The zone of a time in a column of its own, where there is no day to ask: names are certain when they are UTC, or the
 * sheet's own and its clocks never change.
 *
 * @param zone the sheet's, by its IANA name
 */
export function resolveDaylessZone({ names, offsetMinutes }: ZonePart, zone: string): ResolvedZone {
  const abbreviations = names.filter((name) => !meansZone(name, zone));
  const offsets = abbreviations.map((name) => daylessOffset(name, zone));
  const unsure = abbreviations.find(
    (name, index) =>
      offsets[index] === null && (offsetMinutes === null || !possibleOffsets(name).includes(offsetMinutes)),
  );
  if (unsure !== undefined)
    return { kind: offsetMinutes === null ? 'uncertain' : 'contradiction', name: unsure };
  const offset = offsetMinutes ?? offsets[0] ?? null;
  const other = abbreviations.find((_, index) => offsets[index] !== null && offsets[index] !== offset);
  return other === undefined
    ? { kind: 'certain', offsetMinutes: offset }
    : { kind: 'contradiction', name: other };
}
