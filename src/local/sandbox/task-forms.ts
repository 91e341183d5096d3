// A task's id, owner, texts and times in the form that the account is set to give them back in.
import { formatDateTime } from './dates.ts';
import type { ReadForms } from './read-forms.ts';
import type { SandboxUser } from './records.ts';
import type { StoredTask } from './state.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function givenId({ id, callNumber, rowNumber }: StoredTask, { idForm }: ReadForms): string {
  if (idForm === 'number') return `${callNumber}${rowNumber}`;
  return idForm === 'formula' ? '=IMPORTXML("https://example.com/","//a")' : id;
}

export function givenText(text: string, { nameForm }: ReadForms): string {
  if (nameForm === 'entities') return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return nameForm === 'tidied' ? text.replace(/\s+/g, ' ').trim() : text;
}

export function givenName({ name, taskType }: StoredTask, forms: ReadForms): string {
  return forms.nameForm === 'with-type' ? `${taskType.name}: ${name}` : givenText(name, forms);
}

export function givenOwner({ email }: SandboxUser, { ownerForm }: ReadForms): Record<string, string> {
  if (ownerForm === 'untold') return {};
  return { OwnerEmailAddress: ownerForm === 'capitals' ? email.toUpperCase() : email };
}

/** A moment in UTC milliseconds as date-times are written. */
export function formatTime(moment: number, form: ReadForms['dateForm']): string {
  const text = formatDateTime(moment);
  if (form === 'plain') return text.replace('.000', '');
  if (form === 'iso') return `${text.replace(' ', 'T')}Z`;
  return form === 'us' ? american(new Date(moment)) : text;
}

function american(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = date.getUTCHours();
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  const time = `${hours % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${day} ${time} ${hours < 12 ? 'AM' : 'PM'}`;
}
