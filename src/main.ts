// Every function that Google calls by name, and nothing else.
import { addDropdowns as putDropdowns } from './sheets/actions/add-dropdowns.ts';
import { checkSelected } from './sheets/actions/check-rows.ts';
import { insertSample } from './sheets/actions/insert-sample.ts';
import { linkIds } from './sheets/actions/link-ids.ts';
import { continueWork as onTimer } from './sheets/actions/on-timer.ts';
import { previewSelected } from './sheets/actions/preview-row.ts';
import { refreshTaskProgress as refreshAll } from './sheets/actions/refresh-progress.ts';
import { sendAllNew, sendFirst, sendSelected } from './sheets/actions/send-rows.ts';
import { setKeys } from './sheets/actions/set-keys.ts';
import { showCalls } from './sheets/actions/show-call-log.ts';
import { showSidebar } from './sheets/actions/show-sidebar.ts';
import { undoLast } from './sheets/actions/undo-run.ts';
import { answering, answeringAloud } from './sheets/answering.ts';
import { showMenu } from './sheets/menu.ts';

export {
  sidebarConnect,
  sidebarDisconnect,
  sidebarSaveRegion,
  sidebarTestConnection,
} from './rpc/account.ts';
export {
  sidebarAccountLists,
  sidebarChoices,
  sidebarDropdowns,
  sidebarRefreshAccount,
  sidebarUseLists,
} from './rpc/account-lists.ts';
export { sidebarAnswer, sidebarApplyFix, sidebarCheck } from './rpc/check.ts';
export { sidebarLinkIds } from './rpc/links.ts';
export {
  sidebarChooseHeader,
  sidebarExportMatch,
  sidebarImportMatch,
  sidebarMatch,
  sidebarResetMatch,
  sidebarSaveMatch,
  sidebarTakeMatch,
} from './rpc/match.ts';
export { sidebarGoTo, sidebarShowRuns } from './rpc/navigate.ts';
export { sidebarOverview } from './rpc/overview.ts';
export { sidebarPreview } from './rpc/preview.ts';
export { sidebarRefreshProgress } from './rpc/progress.ts';
export { sidebarSaveRate } from './rpc/rate.ts';
export {
  sidebarAdvance,
  sidebarAskLeadSquared,
  sidebarHistory,
  sidebarProgress,
  sidebarSendAgain,
  sidebarSendMissing,
  sidebarStart,
  sidebarTakeOver,
  sidebarTrial,
} from './rpc/run.ts';
export { sidebarSaveSchedule, sidebarSchedule } from './rpc/schedule.ts';
export { sidebarStop } from './rpc/stop.ts';
export { sidebarShowCalls, sidebarUndo, sidebarUndoPreview } from './rpc/undo.ts';

export const onOpen = () => showMenu();
export const onInstall = () => showMenu();

export const openSidebar = () => answeringAloud(showSidebar);
export const checkSelectedRows = () => answeringAloud(checkSelected);
export const previewThisRow = () => answeringAloud(previewSelected);
export const sendSelectedRows = () => answeringAloud(sendSelected);
export const sendAllNewRows = () => answeringAloud(sendAllNew);
export const sendFirstRow = () => answeringAloud(sendFirst);
export const refreshTaskProgress = () => answeringAloud(refreshAll);
export const linkTaskIds = () => answeringAloud(linkIds);
export const undoLastRun = () => answeringAloud(undoLast);
export const showCallLog = () => answeringAloud(showCalls);
export const setAccessKeys = () => answeringAloud(setKeys);
export const addDropdowns = () => answeringAloud(() => putDropdowns('if-needed'));
export const refreshDropdowns = () => answeringAloud(() => putDropdowns('anew'));
export const insertSampleSheet = () => answeringAloud(() => insertSample(Date.now()));

export const continueWork = (event: unknown) => answering(() => onTimer(event));
