// How often a sheet's new rows are sent by themselves.
import { useState } from 'preact/hooks';
import type { ScheduleView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Failure } from '../../parts/notice.tsx';
import { scheduleStrings as text } from '../../text/schedule-strings.ts';

const EVERY = ['off', 'hour', 'day', 'weekday'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  readonly schedule: ScheduleView;
  readonly onSaved: (schedule: ScheduleView) => void;
}

export function ScheduleForm({ schedule, onSaved }: Props) {
  const [every, setEvery] = useState(schedule.every);
  const [hour, setHour] = useState(schedule.hour);
  const [progress, setProgress] = useState(schedule.progress);
  const saving = useAction();
  const hasHour = every === 'day' || every === 'weekday';
  const isRedone = every !== 'off' && progress !== schedule.progress;
  const isChanged = every !== schedule.every || (hasHour && hour !== schedule.hour) || isRedone;
  // A paused schedule is turned on again by saving it as it is.
  const canSave = isChanged || schedule.paused !== null || (!schedule.isMine && every !== 'off');

  async function save(event: Event) {
    event.preventDefault();
    const input = { sheetId: schedule.sheet.id, every, hour, progress };
    const answer = await saving.perform(() => call('sidebarSaveSchedule', input));
    if (answer !== null) onSaved(answer.schedule);
  }
  return (
    <form onSubmit={save} noValidate>
      <SelectField
        label={text.label}
        hint={every === 'off' ? undefined : text.hint}
        value={every}
        choices={EVERY.map((each) => [each, text.every[each]] as const)}
        onChange={setEvery}
      />
      {hasHour ? (
        <SelectField
          label={text.hour}
          value={String(hour)}
          choices={HOURS.map((each) => [String(each), text.hours(each)] as const)}
          onChange={(value) => setHour(Number(value))}
        />
      ) : null}
      {every === 'off' ? null : <Checkbox label={text.progress} checked={progress} onChange={setProgress} />}
      {!schedule.isMine && every !== 'off' ? <p class="hint">{text.takeOver}</p> : null}
      <Failure message={saving.failure} />
      {canSave ? (
        <Button type="submit" busy={saving.busy}>
          {text.save}
        </Button>
      ) : null}
    </form>
  );
}
