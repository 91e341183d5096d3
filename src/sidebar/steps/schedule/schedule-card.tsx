// The schedule of a sheet: how it stands, and the form that changes it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScheduleView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { scheduleStrings as text } from '../../text/schedule-strings.ts';
import { ChangedSettings } from '../check/changed-settings.tsx';
import { ScheduleForm } from './schedule-form.tsx';

function factsOf({ every, next, zone, owner, isMine, last }: ScheduleView): Fact[] {
  if (every === 'off') return [];
  return [
    ...(next === null ? [] : [[text.next, text.nextValue(next, zone)] as const]),
    [text.owner, isMine ? owner : text.ownerOther(owner)],
    ...(last === null ? [] : [[text.last, `${last.at}: ${last.message}`] as const]),
  ];
}

/** Whether the reason of the pause says it already. */
function isSaid({ paused, changed: [who = ''] }: ScheduleView): boolean {
  return paused?.includes(who) ?? false;
}

/** @param sheetId the sheet that the page speaks of; null for the one that is open */
export function ScheduleCard({ sheetId }: { readonly sheetId: number | null }) {
  const asked = useRef(sheetId);
  const [schedule, setSchedule] = useState<ScheduleView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function load() {
    setFailure(null);
    const answer = await call('sidebarSchedule', { sheetId });
    // The page speaks of another sheet by now.
    if (asked.current !== sheetId) return;
    if (answer.ok) setSchedule(answer.schedule);
    else setFailure(answer.message);
  }
  useEffect(() => {
    asked.current = sheetId;
    setSchedule(null);
    void load();
  }, [sheetId]);
  return (
    <section class="card">
      <h2>{text.title}</h2>
      {failure === null ? null : <Failed message={failure} onRetry={load} />}
      {schedule === null && failure === null ? <Loading text={text.loading} /> : null}
      {schedule === null ? null : (
        <>
          <p class="hint clamp">{text.intro(schedule.sheet.name)}</p>
          {schedule.paused === null ? null : <Notice kind="warning" text={text.paused(schedule.paused)} />}
          {schedule.every === 'off' || isSaid(schedule) ? null : (
            <ChangedSettings lines={schedule.changed} advice={text.changedAdvice} />
          )}
          <Facts facts={factsOf(schedule)} />
          <ScheduleForm
            key={`${schedule.sheet.id}-${schedule.every}-${schedule.hour}-${schedule.progress}`}
            schedule={schedule}
            onSaved={setSchedule}
          />
        </>
      )}
    </section>
  );
}
