// The event objects that Google hands to trigger functions (page guides/triggers/events).
import { type AuthMode, EnumValue } from '../service.ts';
import type { TriggerRecord } from './trigger-table.ts';

const DAY = 86_400_000;

/** Of a clock trigger; its fields are UTC, and there is no `source`. */
export function clockEvent(trigger: TriggerRecord, now: number): Record<string, unknown> {
  const date = new Date(now);
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
  return {
    triggerUid: trigger.id,
    authMode: new EnumValue('AuthMode', 'FULL'),
    timezone: 'UTC',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
    'week-of-year': Math.ceil(((now - yearStart) / DAY + 1) / 7),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Of onOpen. */
export function openEvent(authMode: AuthMode): Record<string, unknown> {
  return { authMode: new EnumValue('AuthMode', authMode) };
}
