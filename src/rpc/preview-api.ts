// What crosses google.script.run about a row as it will be in LeadSquared.

export interface PreviewLineView {
  readonly name: string;
  readonly value: string;
}

export interface PreviewView {
  /** The sheet's own row number, from 1. */
  readonly row: number;
  /** What its status cell says; '' for nothing. */
  readonly status: string;
  /** The task field by field; empty when the row cannot be sent. */
  readonly lines: readonly PreviewLineView[];
  /** What keeps it from being sent, a sentence for each cell. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
}
