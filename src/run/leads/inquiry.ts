// One record that is looked up, as those see it who send its calls.
import type { LeadAnswer } from '../../core/leads/lead-facts.ts';
import type { LeadKey } from '../../core/leads/lead-key.ts';
import type { Connection } from '../../leadsquared/connection.ts';
import type { HttpReply, HttpRequest } from '../../leadsquared/http.ts';
import type { LookUpRefusal } from '../../leadsquared/look-up-refusal.ts';
import type { PhoneOrders, SeenForm } from '../../leadsquared/phone-habits.ts';

/** What one reply came to. */
export type Replied =
  | LookUpRefusal
  | { readonly kind: 'answered'; readonly answer: LeadAnswer }
  /** The same record has to be asked for in another form. */
  | { readonly kind: 'again' }
  | { readonly kind: 'unreadable' };

export interface Inquiry {
  readonly key: LeadKey;
  /** The next call. @param orders in which the forms of a phone number are tried */
  request(connection: Connection, orders: PhoneOrders): HttpRequest;
  take(reply: HttpReply, orders: PhoneOrders): Replied;
  /** The form of a phone number that has just found a lead, once. */
  takeFoundForm(): SeenForm[];
}
