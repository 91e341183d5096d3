// Google's script service out of order: triggers refused now and then, and an add-on whose permission has lapsed.
import { afterEach, describe, expect, it } from 'vitest';
import { EnumValue } from '../../src/local/host/service.ts';
import { AuthorizationInfo, ScriptApp } from '../../src/local/host/services/script-app.ts';
import type { ExtraServices } from '../../src/local/host/services.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { shownSchedule } from '../support/schedules.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

class Lapsed extends AuthorizationInfo {
  override getAuthorizationStatus(): EnumValue {
    return new EnumValue('AuthorizationStatus', 'REQUIRED');
  }

  override getAuthorizationUrl(): string {
    return 'https://script.google.com/permission';
  }
}

const google = { refusals: 0, lapsed: false };

class MoodyScriptApp extends ScriptApp {
  override getAuthorizationInfo(): AuthorizationInfo {
    return google.lapsed ? new Lapsed() : super.getAuthorizationInfo();
  }

  override newTrigger(functionName: unknown) {
    if (google.refusals-- > 0) throw new Error('Es tut uns leid. Ein Serverfehler ist aufgetreten.');
    return super.newTrigger(functionName);
  }
}

const services: ExtraServices = (context) => ({ ScriptApp: new MoodyScriptApp(context) });

async function open(rows: number, installed: 'bound' | 'add-on' = 'bound') {
  google.refusals = 0;
  google.lapsed = false;
  bench = await openBench({ book: bookOf(plainRows(rows)), host: { services, installed } });
  await bench.set({ sendHiddenRows: true });
}

async function saveSchedule() {
  expect(await bench.saveSchedule()).toMatchObject({ ok: true });
}

describe('a trigger that Google refuses', () => {
  it('once is there at the next try', async () => {
    await open(300);
    await bench.setRate(1, 60);
    google.refusals = 1;
    await bench.send();
    expect(bench.lastWords()).toMatch(/by itself within minutes/);
    await bench.host.passTime(15 * MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 300 });
    expect(bench.host.triggers()).toEqual([]);
  });

  it('every time is told, and the run is not stopped by it', async () => {
    await open(300);
    await bench.setRate(1, 60);
    google.refusals = 1000;
    await bench.send();
    expect(bench.lastWords()).toMatch(/lets no timer of the add-on work.*keep the sheet open/s);
    expect(bench.bulkCalls().length).toBeGreaterThan(2);
    await bench.setRate(25);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 300 });
  });
});

describe('permission that has lapsed', () => {
  it('is told by mail once a day, and nothing is sent', async () => {
    await open(300, 'add-on');
    await bench.setRate(1, 60);
    await bench.send();
    const calls = bench.account.calls.length;
    google.lapsed = true;
    await bench.host.passTime(DAY + 2 * HOUR);
    expect(bench.account.calls.length).toBe(calls);
    expect(bench.host.mails.length).toBe(2);
    expect(bench.host.mails[0]?.body).toContain('https://script.google.com/permission');
    google.lapsed = false;
    await bench.host.passTime(2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 300 });
  });

  it('has schedules stand still, and go on by themselves once it is given again', async () => {
    await open(2);
    await saveSchedule();
    google.lapsed = true;
    await bench.host.passTime(3 * HOUR);
    expect(bench.bulkCalls()).toEqual([]);
    expect(bench.host.mails.length).toBe(1);
    expect(await shownSchedule(bench)).toMatchObject({
      last: { message: expect.stringContaining('permission') },
    });
    google.lapsed = false;
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
  });
});
