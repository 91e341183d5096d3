// Every function that Google calls by name, and nothing else.
import { sidebarSaveRate as saveRate } from './rpc/rate.ts';
import { checkSelected } from './sheets/actions/check-rows.ts';
import { insertSample } from './sheets/actions/insert-sample.ts';
import { sendAllNew, sendSelected } from './sheets/actions/send-rows.ts';
import { setKeys } from './sheets/actions/set-keys.ts';
import { answeringAloud } from './sheets/answering.ts';
import { showMenu } from './sheets/menu.ts';

export const onOpen = () => showMenu();
export const onInstall = () => showMenu();
export const checkSelectedRows = () => answeringAloud(checkSelected);
export const sendSelectedRows = () => answeringAloud(sendSelected);
export const sendAllNewRows = () => answeringAloud(sendAllNew);
export const setAccessKeys = () => answeringAloud(setKeys);
export const insertSampleSheet = () => answeringAloud(() => insertSample(Date.now()));
export const sidebarSaveRate = (input: unknown) => saveRate(input);
