// One lead that is looked up by what a row says of it: by which calls, and what their replies come to.
import { type LeadAnswer, MOST_CANDIDATES } from '../../core/leads/lead-facts.ts';
import { type LeadKey, soughtBy } from '../../core/leads/lead-key.ts';
import { formPhone, formsOf, isAbroad, type PhoneForm } from '../../core/leads/phone-number.ts';
import type { Connection } from '../../leadsquared/connection.ts';
import { type LeadReply, readLeads } from '../../leadsquared/found-lead.ts';
import type { HttpReply, HttpRequest } from '../../leadsquared/http.ts';
import { leadByEmail, leadByNumber, leadByPhone } from '../../leadsquared/lead-requests.ts';
import type { PhoneOrders, SeenForm } from '../../leadsquared/phone-habits.ts';
import type { Inquiry, Replied } from './inquiry.ts';

type Answered = Extract<LeadReply, { kind: 'leads' | 'no-such-value' }>;

const given = (answer: LeadAnswer): Replied => ({ kind: 'answered', answer });

/** The forms of a lead's number: as written, and without the letters that people put before it. Other figures before it are a part of it. */
function numberForms(number: string): string[] {
  const digits = /^[A-Z]+[-_/ ]?(\d+)$/.exec(number)?.[1] ?? number;
  return [...new Set([number, digits])];
}

export class LeadInquiry implements Inquiry {
  private readonly tried = new Set<string>();
  private asking = '';
  private foundForm: PhoneForm | null = null;
  private readonly isAbroad: boolean;

  /** @param country of the sheet's phone numbers; '' when nothing tells */
  constructor(
    readonly key: LeadKey,
    country: string,
  ) {
    const { kind, value } = soughtBy(key);
    this.isAbroad = kind === 'phone' && isAbroad(value, country);
  }

  request(connection: Connection, orders: PhoneOrders): HttpRequest {
    const order = this.orderOf(orders);
    const { kind, value } = soughtBy(this.key);
    const [form = ''] = this.open(order);
    this.asking = form;
    if (kind === 'email') return leadByEmail(connection, value);
    if (kind === 'number') return leadByNumber(connection, form);
    const phoneForm = order.find((each) => each === form);
    return leadByPhone(connection, phoneForm === undefined ? value : formPhone(value, phoneForm));
  }

  take(reply: HttpReply, orders: PhoneOrders): Replied {
    const read = readLeads(reply);
    return read.kind === 'leads' || read.kind === 'no-such-value'
      ? this.answered(read, this.orderOf(orders))
      : read;
  }

  private answered(reply: Answered, order: readonly PhoneForm[]): Replied {
    this.tried.add(this.asking);
    const leads = reply.kind === 'leads' ? reply.leads : [];
    const [lead] = leads;
    if (lead === undefined) {
      // Rows without an id tell that there is a lead, and not which.
      if (reply.kind === 'leads' && reply.unnamed > 0) return given({ kind: 'unknown', why: 'unreadable' });
      return this.open(order).length > 0 ? { kind: 'again' } : given({ kind: 'none' });
    }
    this.foundForm = order.find((form) => form === this.asking) ?? null;
    if (leads.length === 1) return given({ kind: 'found', lead });
    return given({ kind: 'several', count: leads.length, leads: leads.slice(0, MOST_CANDIDATES) });
  }

  takeFoundForm(): SeenForm[] {
    const form = this.foundForm;
    this.foundForm = null;
    if (form === null) return [];
    return [this.isAbroad ? `abroad-${form}` : form];
  }

  private orderOf({ home, abroad }: PhoneOrders): readonly PhoneForm[] {
    return this.isAbroad ? abroad : home;
  }

  /** The forms that have not been tried. */
  private open(order: readonly PhoneForm[]): readonly string[] {
    const { kind, value } = soughtBy(this.key);
    const forms = kind === 'phone' ? formsOf(value, order) : kind === 'number' ? numberForms(value) : [value];
    return forms.filter((form) => !this.tried.has(form));
  }
}
