// Mail that a script sends to people (page reference/mail/mail-app).
import { badArguments, isRecord } from './arguments.ts';
import { ContextService } from './context-service.ts';

export class MailApp extends ContextService {
  /** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: readonly unknown[]): void {
    const { to, subject, body, options } = messageOf(args);
    const { state, execution } = this.context;
    const recipients = [to, options.cc, options.bcc].flatMap((list) => String(list ?? '').split(','));
    const count = recipients.filter((recipient) => recipient.trim() !== '').length;
    if (count === 0) throw new Error('Failed to send email: no recipient');
    state.mailQuota.take(execution.user, count, execution.now());
    state.mails.push({ from: execution.user, to, subject, body, options, at: execution.now() });
  }

  getRemainingDailyQuota(): number {
    const { state, execution } = this.context;
    return state.mailQuota.remaining(execution.user, execution.now());
  }
}

interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly options: Record<string, unknown>;
}

function messageOf(args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isRecord(first)) {
    const { to, subject, body, ...options } = first;
    return { to: String(to ?? ''), subject: String(subject ?? ''), body: String(body ?? ''), options };
  }
  if (args.length < 3 || args.length > 4 || typeof first !== 'string') {
    throw badArguments('MailApp.sendEmail', args);
  }
  if (typeof fourth === 'string') {
    return { to: first, subject: String(third), body: fourth, options: { replyTo: second } };
  }
  const options = isRecord(fourth) ? fourth : {};
  return { to: first, subject: String(second), body: String(third), options };
}
