// What the user has answered about the columns of dates, kept by the texts of their headers.
import { trimText } from '../checks/plain-text.ts';
import type { DateAnswers, SheetSettings } from '../settings.ts';

type Answered = Pick<SheetSettings, 'dateAnswers'>;

/** The answers for the column with this header; empty when nothing was asked yet. */
export function answersFor({ dateAnswers }: Answered, header: string): DateAnswers {
  return new Map(Object.entries(dateAnswers)).get(trimText(header)) ?? {};
}

/** The settings with these answers beside those that the column has already. */
export function withAnswer<T extends Answered>(settings: T, header: string, answer: DateAnswers): T {
  const answers = { ...answersFor(settings, header), ...answer };
  const dateAnswers = new Map(Object.entries(settings.dateAnswers)).set(trimText(header), answers);
  return { ...settings, dateAnswers: Object.fromEntries(dateAnswers) };
}
