// A user who is not there: answers every dialog at once, so that the menu actions can be driven from the command line.
import type { DialogButton, UiDriver } from '../host/service.ts';

export interface PatientUser extends UiDriver {
  /** What the add-on has told, in order: alerts, prompts and toasts. */
  readonly heard: readonly { readonly kind: 'alert' | 'prompt' | 'toast'; readonly text: string }[];
  /** Texts for the next prompts. */
  willType(...texts: string[]): void;
}

/** The question whether hidden rows are sent too. */
const ABOUT_HIDDEN = /hidden or filtered out/;

/**
 * Has no row go first on trial.
 *
 * @param onHidden how to answer the question whether hidden rows are sent
 */
export function patientUser(onHidden: DialogButton = 'NO'): PatientUser {
  const heard: { kind: 'alert' | 'prompt' | 'toast'; text: string }[] = [];
  const typed: string[] = [];
  return {
    heard,
    willType: (...texts) => {
      typed.push(...texts);
    },
    alert: ({ message, buttons }) => {
      heard.push({ kind: 'alert', text: message });
      if (buttons === 'YES_NO_CANCEL') return ABOUT_HIDDEN.test(message) ? onHidden : 'NO';
      return buttons === 'YES_NO' ? 'YES' : 'OK';
    },
    prompt: ({ message }) => {
      heard.push({ kind: 'prompt', text: message });
      const text = typed.shift();
      return text === undefined ? { button: 'CANCEL', text: '' } : { button: 'OK', text };
    },
    toast: (message) => {
      heard.push({ kind: 'toast', text: message });
    },
    show: () => {},
  };
}
