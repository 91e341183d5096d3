// Zones for the tests, with the offsets of Node's own tables as the source and Temporal as the judge.
import { Temporal } from 'temporal-polyfill';
import { makeZone, type Zone } from '../../../../src/core/dates/zone.ts';

export const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Stockholm',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
];

export function offsetMinutes(name: string, ms: number): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name).offsetNanoseconds / 60e9;
}

const made = new Map<string, Zone>();

/** Shared between tests, so that the slow source is asked once. */
export function zoneOf(name: string): Zone {
  const zone = made.get(name) ?? makeZone(name, (ms) => offsetMinutes(name, ms));
  made.set(name, zone);
  return zone;
}
