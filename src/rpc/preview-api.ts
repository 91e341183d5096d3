// What crosses google.script.run about a row as it will be in LeadSquared.

export interface PreviewLineView {
  readonly name: string;
  readonly value: string;
}

/** A field as it was meant, and as LeadSquared has it. */
export interface TrialLineView {
  readonly name: string;
  readonly meant: string;
  readonly held: string;
  readonly differs: boolean;
}

/** The task of a run of one row as LeadSquared has it. */
export interface TrialView {
  /** How it came out, a whole sentence or more. */
  readonly head: string;
  /** Empty while LeadSquared does not show the task. */
  readonly lines: readonly TrialLineView[];
  /** The lead's page in LeadSquared; null when there is none, or its address is not known. */
  readonly link: string | null;
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
