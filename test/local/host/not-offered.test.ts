// What Google has and this host does not offer: a script that uses it is told so, by the name under which Google has it.
import { describe, expect, it } from 'vitest';
import { answerOf, evaluate, host, MODES, messageOf } from './support.ts';

/** The error of each expression, or its value where there is none. */
const attempt = (...expressions: string[]) => `
  const attempts = [${expressions.map((each) => `() => ${each}`).join(', ')}];
  return attempts.map((work) => { try { return work(); } catch (e) { return e instanceof Error && String(e); } });`;

const failing = (...names: string[]) =>
  names.map((name) => `Exception: ${name} is not offered by this host.`);

describe.each(MODES)('in %s mode', (mode) => {
  it('a method fails with its class and its name', async () => {
    const body = attempt(
      `SpreadsheetApp.getActiveSheet().getRange('A1').setFontColor('red')`,
      `SpreadsheetApp.getActiveSheet().protect()`,
      `SpreadsheetApp.openById('x')`,
      `Session.getActiveUser().getUsername()`,
      `PropertiesService.getUserProperties().clear()`,
      `console.table([])`,
      `ScriptApp.newTrigger('f').forSpreadsheet('x')`,
    );
    expect(await evaluate(mode, body)).toEqual(
      failing(
        'Range.setFontColor',
        'Sheet.protect',
        'SpreadsheetApp.openById',
        'User.getUsername',
        'Properties.clear',
        'console.table',
        'TriggerBuilder.forSpreadsheet',
      ),
    );
  });

  it('a service fails with its name, however deep it is reached into', async () => {
    const body = attempt(
      `DriveApp.getFiles()`,
      `Drive.Files.list()`,
      `DriveApp.Access.ANYONE`,
      `MimeType.CSV`,
      `(Browser.inputBox = () => 'x')`,
    );
    expect(await evaluate(mode, body)).toEqual(
      failing('DriveApp', 'Drive', 'DriveApp', 'MimeType', 'Browser'),
    );
  });

  it('an enumeration fails with its name', async () => {
    const body = attempt(`SpreadsheetApp.BorderStyle.SOLID`, `ScriptApp.WeekDay.MONDAY`);
    expect(await evaluate(mode, body)).toEqual(failing('SpreadsheetApp.BorderStyle', 'ScriptApp.WeekDay'));
  });

  it('SpreadsheetApp fails with its name in a script without a file', async () => {
    const body = attempt('SpreadsheetApp.getActive()');
    expect(await evaluate(mode, body, { workbook: null })).toEqual(failing('SpreadsheetApp'));
  });

  it('nothing fails that only asks, as JSON, promises and texts do', async () => {
    const body = `
      const services = [SpreadsheetApp, SpreadsheetApp.getActive(), DriveApp, SpreadsheetApp.BorderStyle];
      const keys = ['then', 'toJSON', 'inspect', 'nodeType', Symbol.iterator, Symbol.toPrimitive];
      return services.map((each) => [typeof each, ...keys.map((key) => typeof each[key]), typeof each.constructor,
        typeof String(each), JSON.stringify({ each }), typeof each.getFiles, each === each]);`;
    const asked = Array(6).fill('undefined');
    const service = (json: string) => ['object', ...asked, 'function', 'string', json, 'function', true];
    const [, ...other] = service('{}');
    expect(await evaluate(mode, body)).toEqual([
      service('{"each":{}}'),
      service('{"each":{}}'),
      service('{"each":{}}'),
      ['function', ...other],
    ]);
  });

  it('a script may give the names of Google’s services to things of its own', async () => {
    const code = `const Maps = 'a'; var Charts = 'b'; function Tasks() { return [Maps, Charts, typeof DriveApp.getFiles]; }`;
    const made = host(mode, { code });
    for (let time = 0; time < 2; time += 1)
      expect(answerOf(await made.run('Tasks'))).toEqual(['a', 'b', 'function']);
  });

  it('a page cannot call them', async () => {
    const made = host(mode, { code: '' });
    expect(messageOf(await made.callClient('DriveApp'))).toBe('google.script.run.DriveApp is not a function');
  });
});
