// Replies to Create Tasks in Bulk as the tests write them, and what they come to.
import { classifyBulkReply } from '../../../src/leadsquared/outcome.ts';

const text = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));
export const outcome = (status: number, body: unknown, sent = 2) =>
  classifyBulkReply({ status, body: text(body), date: null }, sent);
export const kind = (status: number, body: unknown, sent = 2) => outcome(status, body, sent).kind;

export const RECEIPT = { Status: 'Success', Message: { Id: '5812945', IsSuccessful: true } };
export const counts = (created: unknown, reason: string | null = null) => ({
  Status: 'Success',
  Operation: 'Bulk Create Tasks',
  TasksCount: 2,
  CreatedTasksCount: created,
  FailureReason: reason,
});
export const envelope = (type: string, message: string) => ({
  Status: 'Error',
  ExceptionType: type,
  ExceptionMessage: message,
});
export const INVALID = envelope('MXInvalidInputException', 'Owner nobody@x.com does not exist');
export const RATE = 'API calls exceeded the limit of 25 in 5 second(s)';
export const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';
