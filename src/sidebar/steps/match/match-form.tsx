// The form of step 2: the fields, the dates, the settings, and saving them for the sheet.
import { useState } from 'preact/hooks';
import type { MatchView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { useChoices } from '../../hooks/use-choices.ts';
import type { MatchControl } from '../../hooks/use-match.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import {
  choiceOf,
  choosable,
  doubleHeaders,
  isUnsaved,
  missingFields,
  type Options,
} from '../../state/match-draft.ts';
import type { MatchState } from '../../state/match-state.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';
import { AddCustom } from './add-custom.tsx';
import { DateOptions } from './date-options.tsx';
import { FieldGroups } from './field-groups.tsx';
import { HeaderRow } from './header-row.tsx';
import { MatchNews } from './match-news.tsx';
import { MatchText } from './match-text.tsx';
import { MoreOptions } from './more-options.tsx';
import { TakeOver } from './take-over.tsx';
import { ValueGroups } from './value-groups.tsx';

/** Characters of a header or of the sheet's name. */
const HEADER_SHOWN = 60;

interface Props {
  readonly state: MatchState;
  readonly control: MatchControl;
  readonly onNext: () => void;
}

export function MatchForm({ state, control, onNext }: Props) {
  const text = strings.match;
  const { view, draft } = state;
  const [added, setAdded] = useState<readonly string[]>([]);
  const [done, setDone] = useState<string | null>(null);
  // With the account's lists come proposals for what stands in the columns.
  const choices = useChoices(control.readAgain);
  const saving = useAction();
  const resetting = useAction();
  const changed = isUnsaved(draft, view);
  const problems = view.problems.some(({ level }) => level === 'error');
  const doubled = doubleHeaders(draft, view);
  const stuck = missingFields(draft, view).length > 0 || doubled.length > 0 || (problems && !changed);
  const notSent = choosable(view).filter(({ column }) => !draft.fieldOf.has(column));
  const edit: MatchControl['edit'] = (next) => {
    setDone(null);
    control.edit(next);
  };
  const editOptions = (options: Options) => edit({ ...draft, options });

  async function save(): Promise<boolean> {
    setDone(null);
    const answer = await saving.perform(() => call('sidebarSaveMatch', choiceOf(draft, view)));
    if (answer === null) return false;
    control.show(answer.match);
    setDone(text.saved);
    return !answer.match.problems.some(({ level }) => level === 'error');
  }
  async function reset() {
    setDone(null);
    const answer = await resetting.perform(() => call('sidebarResetMatch', { sheetId: view.sheet.id }));
    if (answer === null) return;
    setAdded([]);
    control.show(answer.match);
    setDone(text.wasReset);
  }
  const taken = (match: MatchView) => {
    control.show(match);
    setDone(text.offerTaken);
  };
  const read = (match: MatchView) => {
    control.show(match);
    setDone(text.textUsed);
  };
  async function next() {
    if (!changed || (await save())) onNext();
  }
  const failure = saving.failure ?? resetting.failure;
  return (
    <>
      <p>{text.intro(truncate(view.sheet.name, HEADER_SHOWN))}</p>
      <HeaderRow view={view} onShow={control.show} />
      <MatchNews state={state} changed={changed} onShow={control.show} />
      <TakeOver view={view} onTaken={taken} />
      <FieldGroups view={view} draft={draft} added={added} onChange={edit} choices={choices} />
      {notSent.length === 0 ? null : (
        <p class="hint clamp">
          {text.unmatched(notSent.map(({ header }) => truncate(header, HEADER_SHOWN)))}
        </p>
      )}
      <ValueGroups view={view} draft={draft} onChange={edit} choices={choices} />
      <AddCustom
        names={[...view.fields.map(({ name }) => name), ...draft.fieldOf.values(), ...added]}
        onAdd={(name) => setAdded([...added, name])}
      />
      <DateOptions view={view} options={draft.options} onChange={editOptions} />
      <MoreOptions options={draft.options} onChange={editOptions} />
      <MatchText view={view} changed={changed} onRead={read} />
      {view.saved || changed ? (
        <Confirm label={text.reset} question={text.resetAsk} busy={resetting.busy} onConfirm={reset} />
      ) : null}
      <Footer>
        {changed || stuck ? <p class="hint wide">{stuck ? text.stuck : text.unsaved}</p> : null}
        {doubled.map((header) => (
          <Notice key={header} kind="error" text={text.doubled(truncate(header, HEADER_SHOWN))} />
        ))}
        <Failure message={failure} />
        {done === null || changed ? null : <Notice kind="success" text={done} />}
        <Button kind="primary" busy={saving.busy} disabled={stuck} onClick={next}>
          {changed ? text.saveAndCheck : text.check}
        </Button>
        {changed || !view.saved || problems ? (
          <Button busy={saving.busy} disabled={doubled.length > 0} onClick={save}>
            {text.save}
          </Button>
        ) : null}
      </Footer>
    </>
  );
}
