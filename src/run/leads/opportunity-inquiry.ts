// One opportunity that is looked up by its id.
import { type LeadKey, soughtBy } from '../../core/leads/lead-key.ts';
import type { Connection } from '../../leadsquared/connection.ts';
import { readOpportunity } from '../../leadsquared/found-opportunity.ts';
import type { HttpReply, HttpRequest } from '../../leadsquared/http.ts';
import { opportunityById } from '../../leadsquared/lead-requests.ts';
import type { Inquiry, Replied } from './inquiry.ts';

export class OpportunityInquiry implements Inquiry {
  constructor(readonly key: LeadKey) {}

  request(connection: Connection): HttpRequest {
    return opportunityById(connection, soughtBy(this.key).value);
  }

  take(reply: HttpReply): Replied {
    const read = readOpportunity(reply);
    switch (read.kind) {
      case 'exists':
      case 'none':
      case 'deleted':
        return { kind: 'answered', answer: read };
      default:
        return read;
    }
  }

  takeFoundForm(): [] {
    return [];
  }
}
