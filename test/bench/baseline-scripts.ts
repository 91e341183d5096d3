// Two scripts that a person might write instead of using the add-on, as Apps Script: neither can tell afterwards which tasks exist.

/** What both begin with; the benchmark puts its numbers in the place of the words in capitals. */
const COMMON_PART = `
const CALLS = LIMIT_CALLS;
const WINDOW_MS = LIMIT_MS;
const URL = 'https://api-in21.leadsquared.com/v2/Task.svc/';
const KEYS = { 'x-LSQ-AccessKey': 'ACCESS_KEY', 'x-LSQ-SecretKey': 'SECRET_KEY' };
const STATUS_COLUMN = 14;

function taskOf(row) {
  return {
    Name: row[0],
    TaskType: { Name: row[1] },
    OwnerEmailAddress: row[2],
    RelatedEntity: 0,
    RelatedEntityId: '',
    DueDate: Utilities.formatDate(row[3], 'UTC', 'yyyy-MM-dd HH:mm:ss'),
  };
}

function post(path, body) {
  return {
    url: URL + path,
    method: 'post',
    contentType: 'application/json',
    headers: KEYS,
    payload: JSON.stringify(body),
    muteHttpExceptions: true,
  };
}

function readRows(sheet) {
  return sheet.getRange(2, 1, sheet.getLastRow() - 1, STATUS_COLUMN).getValues();
}
`;

/** A call and a write for each row; it stops before Google's six minutes, and the user presses the button again. */
export const COMMON_SCRIPT = `${COMMON_PART}
function send() {
  const begun = Date.now();
  const sheet = SpreadsheetApp.getActiveSheet();
  const rows = readRows(sheet);
  for (let at = 0; at < rows.length; at++) {
    if (rows[at][STATUS_COLUMN - 1] !== '') continue;
    if (Date.now() - begun > 330000) return false;
    const started = Date.now();
    const { url, ...request } = post('Create', taskOf(rows[at]));
    const reply = UrlFetchApp.fetch(url, request);
    const text = reply.getResponseCode() === 200 ? 'Sent' : 'Failed';
    sheet.getRange(at + 2, STATUS_COLUMN).setValue(text);
    const early = started + WINDOW_MS / CALLS - Date.now();
    if (early > 0) Utilities.sleep(early);
  }
  return true;
}
`;

/**
 * Fifty tasks a call, as many calls side by side as the limit's window holds, and the statuses of a window in one write. It waits a
 * whole window after the calls' end, since LeadSquared may count them until then.
 */
export const CAREFUL_SCRIPT = `${COMMON_PART}
function send() {
  const begun = Date.now();
  const sheet = SpreadsheetApp.getActiveSheet();
  const rows = readRows(sheet);
  const chunks = [];
  let first = rows.findIndex((row) => row[STATUS_COLUMN - 1] === '');
  if (first < 0) return true;
  for (let at = first; at < rows.length; at += 50) chunks.push(rows.slice(at, at + 50));
  for (let at = 0; at < chunks.length; at += CALLS) {
    const part = chunks.slice(at, at + CALLS);
    const replies = UrlFetchApp.fetchAll(part.map((chunk) => post('Bulk/Create', { TaskList: chunk.map(taskOf) })));
    const over = Date.now();
    const texts = part.flatMap((chunk, index) => {
      const text = replies[index].getResponseCode() === 200 ? 'Sent' : 'Failed';
      return chunk.map(() => [text]);
    });
    sheet.getRange(first + 2, STATUS_COLUMN, texts.length, 1).setValues(texts);
    SpreadsheetApp.flush();
    first += texts.length;
    if (first >= rows.length) return true;
    Utilities.sleep(Math.max(0, over + WINDOW_MS - Date.now()));
    if (Date.now() - begun > 330000) return false;
  }
  return true;
}
`;
