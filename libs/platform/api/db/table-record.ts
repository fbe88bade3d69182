/**
 * What is known of a table beside who sees it (policy.ts), in the one place where a table is entered. Disposal,
 * removal of texts, the leak matrix and the reviews of catalog, entities and references are computed from it,
 * and the catalog of the database decides whether it is true.
 */
export interface TableRecord {
  /** By which rules its rows go, or the reason why none disposes of them. */
  readonly kept: string | readonly Disposal[];
  /**
   * What each column may hold that could hold words. Left out where a check of the database says what may
   * stand there (apps/api/test/text-columns.ts).
   */
  readonly texts?: Readonly<Record<string, TextColumn>>;
  /** Of the row of a lower table that each row here extends, such as the activity of a seminar. */
  readonly head?: Head;
  /** Why its rows are in no backup that the portal takes; restored, it is empty. */
  readonly notBackedUp?: string;
  /** That rows are told by their id where only who sees them may know of them, unless it says why not. */
  readonly idsToldBecause?: string;
  readonly reviewed?: Reviewed;
}

export interface Head {
  readonly table: string;
  readonly kept?: readonly Disposal[];
  readonly texts?: Readonly<Record<string, FreeText>>;
}

/** Which rows of the table a rule of retention means. SQL over the row `t`; `due` is the day of the disposal. */
export interface Disposal {
  /** The code of the rule (libs/trust/rules/retention). */
  readonly rule: string;
  /** The column by which the access log knows the row. */
  readonly key: 'id' | 'activity_id' | 'report_id' | 'standing_risk_id';
  /** Beside being the agency's own. */
  readonly where: string;
  /** Tables whose rows point at this row by the named column: they go first. */
  readonly after?: readonly { readonly table: string; readonly column: string }[];
  /**
   * Goes in one piece with the row of this table that the column points at: wherever a disposal stops, what
   * is left is whole.
   */
  readonly partOf?: { readonly table: string; readonly column: string };
  /** What is set; without it the row is deleted. Rows that bear it already are not due again. */
  readonly set?: Readonly<Record<string, string>>;
  /**
   * Statements that keep what outlives the rows, from `gone`, in the statement that takes them. `$cuts` stands
   * for what the domains hand as {@link Domain.cuts}.
   */
  readonly keep?: readonly string[];
  /** For a table without `agency_id`: how a row is the agency's own. `$agency` stands for it. */
  readonly own?: string;
}

export type TextColumn = FreeText | ScalarText | CommandText | MadeText | CodeText;

/** Somebody writes there: it has passed the guard for personal data (INV-01). */
export interface FreeText {
  /** The fields of inputs that write it, `AddGoalInput.title`: each a SafeText of the schema. */
  readonly free: readonly string[];
  /** As which text it is taken away, or why it cannot be yet. */
  readonly removal: Removal | string;
}

/** How a text is taken away when it must not stand (J16). SQL over the row `t`. */
export interface Removal {
  /** The code of the text (libs/trust/rules/removal). */
  readonly code: string;
  /** The column by which the access log, and a removal, know the row. */
  readonly key: 'id' | 'activity_id';
  /** A list of texts: it goes as a whole. */
  readonly isList?: true;
  /** Counted up with the text: whoever has an older page open does not write it back. */
  readonly version?: string;
  /** Only such rows of the table. */
  readonly where?: string;
  /** The record that the operations which write the text answer: their receipts name it. */
  readonly parent?: string;
  /**
   * It keeps people safe at night: hidden, the team of the activity (`t.activity_id`) that is about to go out or out
   * goes on reading it, marked.
   */
  readonly staysForTeam?: true;
  /** Operations that write it beside those of the inputs it is free in. */
  readonly operations?: readonly string[];
}

/** Of a scalar of the API that has a form of its own, or a copy of such a value. */
export interface ScalarText {
  readonly scalar: string;
}

/** Written by whoever runs the portal, with this command. */
export interface CommandText {
  readonly command: string;
}

/** Written by the portal itself, of what stands elsewhere: how. */
export interface MadeText {
  readonly made: string;
}

/** A code, number or key that the portal itself gives and compares: whose. */
export interface CodeText {
  readonly code: string;
}

/** What a check finds at this table and may stand, each with the reason: a second pair of eyes has looked. */
export interface Reviewed {
  /** Schema `door` sees every row. */
  readonly door?: string;
  /** Schema `statistics` sums every row. */
  readonly statistics?: string;
  /** Who reads it is said without a look at the row. */
  readonly read?: string;
  /** Its changes are not written down. */
  readonly unaudited?: string;
  /** No code reaches it as an entity. */
  readonly withoutEntity?: string;
  /** Columns that no entity names: of the chain, for triggers, for functions of schema `door`, or to tell the order of rows. */
  readonly outsideEntity?: readonly string[];
  /** Ids that no foreign key holds, by column. */
  readonly unheldIds?: Readonly<Record<string, string>>;
  /** Rows that are right under a record of another agency, by reference. */
  readonly otherParents?: Readonly<Record<string, string>>;
  /** It names a member after the account was blanked. */
  readonly memberStays?: string;
}

/** Why nothing disposes of a table, where several have the same reason. */
export const KEPT = {
  archive: 'permanent: reports, decisions and what they rest on',
  frame: 'the frame of the cooperation: as long as it lasts',
  byItself: 'lives for minutes or days, and goes by itself',
  withAccount: 'goes when its owner leaves, or is nothing but ids, days and hashes',
  follows: 'kept by trigger: goes or changes with what it follows',
  inForce: 'what is in force: replaced by the organisation itself',
} as const;

/** What stands where a text had to stay a text after the disposal of its row. */
export const BLANK = 'Gallrad';
