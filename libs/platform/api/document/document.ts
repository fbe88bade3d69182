import type { Language } from '../../rules/language.js';

/** What a PDF and a DOCX are set from: words, in order. It knows no figures and no rules. */
export interface PrintedDocument {
  readonly title: string;
  readonly author: string;
  /** *Lägesrapport* */
  readonly kind: string;
  /** *Stad till Stad 2022, Lund* */
  readonly subtitle: string;
  /** A long report has a first page of its own, with its contents. */
  readonly cover: boolean;
  /** In a report as long as a book each section begins on a page of its own. */
  readonly chapters: boolean;
  /** Runs in the header beside the page number. */
  readonly running: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly DocumentSection[];
  /** What comes last, set smaller. */
  readonly appendix?: { readonly heading: string; readonly lead: string; readonly table: Table };
  /** What the copy that can be changed says of itself on every page. */
  readonly copyNote: string;
  /** Of its words, for whoever listens to it; Swedish where nothing is said. */
  readonly language?: Language;
}

export interface DocumentSection {
  /** What comes before the numbered sections has none. */
  readonly number: number | null;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Words, or a figure that leads to where it comes from. */
export type Run =
  | { readonly text: string; readonly strong?: true }
  | { readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'empty'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last row is a sum. */
  readonly sum?: boolean;
  /** Set smaller, where much stands on one page. */
  readonly dense?: boolean;
  readonly notes: readonly Note[];
}

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Share of the width; 0 takes what it needs. */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  /** A second, smaller line. */
  readonly under?: string;
  /** What stands between, where it follows on the first line instead: `. `. */
  readonly goesOn?: string;
  /** Number of the note below the table. */
  readonly note?: number;
  /** An anchor that figures in the text lead to. */
  readonly anchor?: string;
  readonly quiet?: boolean;
}

export interface Note {
  /** The mark that cells refer to; a note on the whole table has none. */
  readonly mark?: number;
  readonly text: string;
}

/** Bars beside each other; every number they stand for is written too. */
export interface Chart {
  readonly caption: string;
  /** What it shows, in words, for those who do not see it. */
  readonly alt: string;
  readonly bars: readonly Bar[];
  /** Of a line of time: where months begin, from 0 to 1, and what they are called. */
  readonly ticks?: readonly { readonly at: number; readonly label: string }[];
}

export interface Bar {
  readonly label: string;
  /** The number as it is written: `42`, or `färre än 5`, which has no bar. */
  readonly text: string;
  /** From 0 to 1; absent where the number is not shown. */
  readonly share?: number;
  /** A mark to hold it against, from 0 to 1. */
  readonly mark?: number;
  /** On a line of time: when something was, from 0 to 1. */
  readonly spans?: readonly { readonly from: number; readonly to: number }[];
}
