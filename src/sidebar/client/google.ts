// What Google gives a page inside a sidebar (page guides/html/reference/run), as far as this page uses it.
import type { ServerApi } from '../../rpc/api.ts';

export type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & { readonly [Name in keyof ServerApi]: (input?: unknown) => void };

declare global {
  // Absent when the page is opened outside Google Sheets.
  var google: { readonly script: { readonly run: Runner } } | undefined;
}
