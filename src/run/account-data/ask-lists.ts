// Asks LeadSquared for the users and the task types of an account, within the limiter.
import type { WhyUnread } from '../../core/account/account-facts.ts';
import { readTaskTypes } from '../../leadsquared/account-task-types.ts';
import { readUsers } from '../../leadsquared/account-users.ts';
import { type Http, type HttpReply, type HttpRequest, NoReplyError } from '../../leadsquared/http.ts';
import type { ListAnswer } from '../../leadsquared/lists.ts';
import { errorEnvelope, parseJson, rateInText } from '../../leadsquared/reply-forms.ts';
import { allTaskTypes, allUsers } from '../../leadsquared/requests.ts';
import type { Account } from '../job.ts';
import type { Clock } from '../ports.ts';
import type { RateGate } from '../throttle/rate-gate.ts';
import type { Lists } from './kept-facts.ts';

/** Each list is asked for once more when the rate was exceeded or no answer came, so that both take at most four calls. */
const TRIES = 2;
/** How long the limiter is waited for: somebody looks on, and all works without the lists. */
const LONGEST_WAIT_MS = 15_000;

export type ListName = Lists['unread'][number]['what'];

export interface Asking {
  readonly http: Http;
  readonly clock: Clock;
  readonly gate: RateGate;
  readonly account: Account;
}

function send(http: Http, request: HttpRequest): HttpReply | null {
  try {
    return http.send([request])[0] ?? null;
  } catch (error) {
    // Also what the platform holds back: the lists are not worth more than a try.
    if (error instanceof NoReplyError) return null;
    throw error;
  }
}

function ask<T>(
  asking: Asking,
  request: HttpRequest,
  read: (reply: HttpReply) => ListAnswer<T>,
): ListAnswer<T> {
  const { http, clock, gate } = asking;
  let why: WhyUnread = 'no-answer';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (gate.enter(1, clock.now() + LONGEST_WAIT_MS, () => true) === 0) {
      return { ok: false, why: attempt === 0 ? 'no-room' : why };
    }
    const reply = send(http, request);
    if (reply === null) {
      gate.done(false);
      continue;
    }
    const rate = rateInText(
      errorEnvelope(parseJson(reply.body))?.message ?? (reply.status === 200 ? '' : reply.body),
    );
    if (rate !== null || reply.status === 429) {
      gate.refused(rate);
      continue;
    }
    gate.done();
    const answer = read(reply);
    if (answer.ok || answer.why === 'refused') return answer;
    why = reply.status >= 500 ? 'no-answer' : answer.why;
  }
  return { ok: false, why };
}

/**
 * @param known lists that are known to be refused: they are not asked for
 * @param before lists that were read already, and are only to be completed; null to ask for both
 */
export function askLists(asking: Asking, known: readonly ListName[], before: Lists | null): Lists {
  const { account, clock, gate } = asking;
  const refused = { ok: false, why: 'refused' } as const;
  const { connection } = account;
  const listOf = <T>(
    what: ListName,
    kept: readonly T[] | null | undefined,
    request: HttpRequest,
    read: (reply: HttpReply) => ListAnswer<T>,
  ): ListAnswer<T> => {
    if (kept != null) return { ok: true, items: kept };
    return known.includes(what) ? refused : ask(asking, request, read);
  };
  const users = listOf('users', before?.users, allUsers(connection), readUsers);
  const types = listOf('task-types', before?.taskTypes, allTaskTypes(connection), readTaskTypes);
  gate.close();
  const unread = [
    ...(users.ok ? [] : [{ what: 'users' as const, why: users.why }]),
    ...(types.ok ? [] : [{ what: 'task-types' as const, why: types.why }]),
  ];
  return {
    readAt: clock.now(),
    askedAt: clock.now(),
    users: users.ok ? users.items : null,
    taskTypes: types.ok ? types.items : null,
    unread,
  };
}
