// Every function that Google calls by name, and nothing else.
import { checkSelected } from './sheets/actions/check-rows.ts';
import { insertSample } from './sheets/actions/insert-sample.ts';
import { sendAllNew, sendSelected } from './sheets/actions/send-rows.ts';
import { setKeys } from './sheets/actions/set-keys.ts';
import { withErrorsShown } from './sheets/dialogs.ts';
import { showMenu } from './sheets/menu.ts';

export const onOpen = () => showMenu();
export const onInstall = () => showMenu();
export const checkSelectedRows = () => withErrorsShown(checkSelected);
export const sendSelectedRows = () => withErrorsShown(sendSelected);
export const sendAllNewRows = () => withErrorsShown(sendAllNew);
export const setAccessKeys = () => withErrorsShown(setKeys);
export const insertSampleSheet = () => withErrorsShown(() => insertSample(Date.now()));
