// Questions that the page itself asks in a dialog: a note's text, a sheet's name, the file's settings.
import { useEffect, useRef, useState } from 'preact/hooks';
import { columnLetter } from '../../../../core/cell-name.ts';
import type { Page } from '../context.ts';
import { server } from '../server-api.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly choices?: readonly string[];
}

export interface Question {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly button: string;
}

/** Null when the user closed the dialog. */
export type Ask = (question: Question) => Promise<Readonly<Record<string, string>> | null>;

type Open = { question: Question; answer: (values: Record<string, string> | null) => void };

/** Asks one question after the other. */
export function useQuestions(): { ask: Ask; dialog: preact.JSX.Element | null } {
  const [open, setOpen] = useState<Open | null>(null);
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      setOpen({
        question,
        answer: (values) => {
          setOpen(null);
          resolve(values);
        },
      });
    });
  return { ask, dialog: open === null ? null : <QuestionDialog {...open} /> };
}

function QuestionDialog({ question, answer }: Open) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        answer(null);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          answer(Object.fromEntries([...data].map(([name, value]) => [name, String(value)])));
        }}
      >
        <h2 id="question-title">{question.title}</h2>
        {question.fields.map((field) => (
          <div key={field.name} class="field">
            <label for={`question-${field.name}`}>{field.label}</label>
            <FieldInput field={field} />
          </div>
        ))}
        <div class="buttons">
          <button type="button" onClick={() => answer(null)}>
            Cancel
          </button>
          <button type="submit" class="primary">
            {question.button}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function FieldInput({ field }: { field: Field }) {
  const id = `question-${field.name}`;
  if (field.isLong) return <textarea id={id} name={field.name} rows={4} defaultValue={field.value} />;
  if (field.choices === undefined) return <input id={id} name={field.name} defaultValue={field.value} />;
  return (
    <select id={id} name={field.name}>
      {field.choices.map((choice) => (
        <option key={choice} value={choice} selected={choice === field.value}>
          {choice}
        </option>
      ))}
    </select>
  );
}

export async function askNote({ store, actions }: Page, ask: Ask): Promise<void> {
  const { gid, cell } = store.selection;
  const note = store.cache.cell(cell.row, cell.column)?.note ?? '';
  const values = await ask({
    title: `Note at ${columnLetter(cell.column - 1)}${cell.row}`,
    fields: [
      {
        name: 'note',
        label: 'Text of the note; leave it empty to remove the note',
        value: note,
        isLong: true,
      },
    ],
    button: 'Save',
  });
  if (values !== null) await actions.edit({ kind: 'note', gid, ...cell, text: values.note ?? '' });
}

export async function askSheetName({ store, actions }: Page, ask: Ask): Promise<void> {
  const { gid, name } = store.sheet;
  const values = await ask({
    title: 'Rename sheet',
    fields: [{ name: 'name', label: 'Name', value: name }],
    button: 'Rename',
  });
  if (values?.name) await actions.edit({ kind: 'rename-sheet', gid, name: values.name });
}

const LOCALES = ['en_IN', 'en_GB', 'en_US', 'de_DE', 'fr_FR', 'sv_SE', 'ja_JP'];

export async function askSettings({ store }: Page, ask: Ask): Promise<void> {
  const { fileName, locale, timeZone } = store.state;
  const zones = Intl.supportedValuesOf('timeZone');
  const values = await ask({
    title: 'Settings of this file',
    fields: [
      { name: 'fileName', label: 'Name', value: fileName },
      {
        name: 'locale',
        label: 'Locale: decides how dates and numbers are read',
        value: locale,
        choices: LOCALES.includes(locale) ? LOCALES : [locale, ...LOCALES],
      },
      {
        name: 'timeZone',
        label: 'Time zone',
        value: timeZone,
        choices: zones.includes(timeZone) ? zones : [timeZone, ...zones],
      },
    ],
    button: 'Save',
  });
  if (values === null) return;
  const settings = { locale, timeZone, ...values, fileName: values.fileName || fileName };
  await server.settings(settings).catch((error: unknown) => store.toast('This was not done', String(error)));
}
