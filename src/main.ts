// Every function that Google calls by name, and nothing else.
import * as account from './rpc/account.ts';
import * as check from './rpc/check.ts';
import * as match from './rpc/match.ts';
import * as navigate from './rpc/navigate.ts';
import * as overview from './rpc/overview.ts';
import * as rate from './rpc/rate.ts';
import * as run from './rpc/run.ts';
import * as schedule from './rpc/schedule.ts';
import * as undo from './rpc/undo.ts';
import { checkSelected } from './sheets/actions/check-rows.ts';
import { insertSample } from './sheets/actions/insert-sample.ts';
import { continueWork as onTimer } from './sheets/actions/on-timer.ts';
import { sendAllNew, sendSelected } from './sheets/actions/send-rows.ts';
import { setKeys } from './sheets/actions/set-keys.ts';
import { showCalls } from './sheets/actions/show-call-log.ts';
import { showSidebar } from './sheets/actions/show-sidebar.ts';
import { undoLast } from './sheets/actions/undo-run.ts';
import { answering, answeringAloud } from './sheets/answering.ts';
import { showMenu } from './sheets/menu.ts';

export const onOpen = () => showMenu();
export const onInstall = () => showMenu();

export const openSidebar = () => answeringAloud(showSidebar);
export const checkSelectedRows = () => answeringAloud(checkSelected);
export const sendSelectedRows = () => answeringAloud(sendSelected);
export const sendAllNewRows = () => answeringAloud(sendAllNew);
export const undoLastRun = () => answeringAloud(undoLast);
export const showCallLog = () => answeringAloud(showCalls);
export const setAccessKeys = () => answeringAloud(setKeys);
export const insertSampleSheet = () => answeringAloud(() => insertSample(Date.now()));

export const continueWork = (event: unknown) => answering(() => onTimer(event));

export const sidebarOverview = () => overview.sidebarOverview();
export const sidebarConnect = (input: unknown) => account.sidebarConnect(input);
export const sidebarTestConnection = () => account.sidebarTestConnection();
export const sidebarDisconnect = () => account.sidebarDisconnect();
export const sidebarSaveRate = (input: unknown) => rate.sidebarSaveRate(input);
export const sidebarMatch = () => match.sidebarMatch();
export const sidebarSaveMatch = (input: unknown) => match.sidebarSaveMatch(input);
export const sidebarResetMatch = (input: unknown) => match.sidebarResetMatch(input);
export const sidebarCheck = (input: unknown) => check.sidebarCheck(input);
export const sidebarApplyFix = (input: unknown) => check.sidebarApplyFix(input);
export const sidebarGoTo = (input: unknown) => navigate.sidebarGoTo(input);
export const sidebarStart = (input: unknown) => run.sidebarStart(input);
export const sidebarAdvance = (input: unknown) => run.sidebarAdvance(input);
export const sidebarProgress = () => run.sidebarProgress();
export const sidebarStop = (input: unknown) => run.sidebarStop(input);
export const sidebarAskLeadSquared = (input: unknown) => run.sidebarAskLeadSquared(input);
export const sidebarSchedule = () => schedule.sidebarSchedule();
export const sidebarSaveSchedule = (input: unknown) => schedule.sidebarSaveSchedule(input);
export const sidebarUndoPreview = (input: unknown) => undo.sidebarUndoPreview(input);
export const sidebarUndo = (input: unknown) => undo.sidebarUndo(input);
export const sidebarShowCalls = () => undo.sidebarShowCalls();
export const sidebarShowRuns = () => navigate.sidebarShowRuns();
