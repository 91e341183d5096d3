// What crosses between the sidebar and the add-on about columns and fields: plain JSON only.

export interface SheetView {
  readonly id: number;
  readonly name: string;
  /** Why the sheet cannot be used as it is (empty, no header); null when it can. */
  readonly problem: string | null;
}

export interface ColumnView {
  /** Index from 0. */
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  /** The first filled cell below the header, as shown; '' for none. */
  readonly sample: string;
  /** API name of the field or `mx_…` schema name; null when the column is not sent. */
  readonly field: string | null;
  readonly how: 'saved' | 'name' | 'label' | 'alias' | 'words' | 'custom' | 'content' | 'none' | 'ignored';
  /** Why it was taken for the field, a short phrase; '' when nothing was guessed. */
  readonly why: string;
  /** The field that the header is nearly the name of; null for none. */
  readonly near: string | null;
  /** True for the add-on's own columns, which cannot be matched. */
  readonly own: boolean;
}

export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
}

export type DateOrderView = 'sheet' | 'DMY' | 'MDY' | 'YMD';

/** Rows without a due date are refused, due today at a set time, or left to LeadSquared, which takes the current day. */
export type BlankDueView = 'refuse' | 'today' | 'leave';

/**
 * Which tasks carry a reference, and where: `none`; every task in its `description` or a custom field (`mx_…`); or only those
 * that need one (`auto`, `auto:mx_…`).
 */
export interface ReferenceView {
  readonly place: string;
}

export type HeaderRowView = number | 'auto';

/** What one column says that LeadSquared would not understand, and what to read in its place. */
export interface ValueGroupView {
  readonly field: string;
  readonly label: string;
  readonly header: string;
  readonly values: readonly {
    readonly text: string;
    /** Rows that say it. */
    readonly count: number;
    /** Null when nothing is known. */
    readonly proposal: string | null;
    /** Why it is proposed, a short phrase. */
    readonly why: string;
  }[];
}

/** What holds for a whole sheet. */
interface MatchOptions {
  /** Field name → text for fields without a column. */
  readonly constants: Readonly<Record<string, string>>;
  /** Field name → what a cell says → what is read in its place. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dateOrder: DateOrderView;
  /** `HH:MM`. */
  readonly defaultTime: string;
  /** What becomes of rows without a due date. */
  readonly blankDue: BlankDueView;
  /** `HH:MM`, for `today`. */
  readonly blankDueTime: string;
  /** Of phone numbers that do not say theirs, such as `IN`; '' finds it out. */
  readonly phoneCountry: string;
  /** Whether rows without an owner take their lead's. */
  readonly ownerFromLead: boolean;
  readonly sendHiddenRows: boolean;
  readonly sendDuplicates: boolean;
  readonly readBackSeconds: number;
  readonly preciseRows: number;
  readonly webhookUrl: string;
  readonly reference: ReferenceView;
}

export interface MatchView extends MatchOptions {
  readonly sheet: SheetView;
  readonly headerRow: number;
  /** The row that the user chose; `auto` when it is found anew each time. */
  readonly headerRowChoice: HeaderRowView;
  /** What the user should know about where the header is, a sentence; null when it is where everybody looks. */
  readonly headerNote: string | null;
  /** Field name → a text made of columns that is offered, because no column fits. */
  readonly suggestions: Readonly<Record<string, string>>;
  readonly valueGroups: readonly ValueGroupView[];
  /** Another sheet with the same headers whose saved match can be taken over; null for none. */
  readonly offer: {
    readonly sheetId: number;
    readonly name: string;
    /** The values for all rows that would come with it, one sentence; null when it has none. */
    readonly constants: string | null;
  } | null;
  readonly columns: readonly ColumnView[];
  readonly fields: readonly FieldView[];
  /** The order that `sheet` stands for here, for instance DMY. */
  readonly localeOrder: 'DMY' | 'MDY' | 'YMD';
  /** Whole sentences. */
  readonly problems: readonly { readonly level: 'error' | 'warning'; readonly message: string }[];
  /** True when the user saved a match for this sheet. */
  readonly saved: boolean;
}

/** What the user chose; fields of columns are told by the header's text. */
export interface MatchChoice extends MatchOptions {
  readonly sheetId: number;
  /** Header text → field name, or '' for "do not send"; headers not named are guessed. */
  readonly columns: Readonly<Record<string, string>>;
}
