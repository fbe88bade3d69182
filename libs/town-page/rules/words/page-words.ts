/** A heading with what is said under it, a paragraph each. */
export interface Passage {
  readonly heading: string;
  readonly says: readonly string[];
}

/** All words of the open page in one language. None of them is about anybody. */
export interface PageWords {
  /** Of the document: what a screen reader speaks it as. */
  readonly lang: 'sv' | 'en';
  readonly languageName: string;
  readonly languages: string;
  readonly skip: string;
  readonly leave: string;
  /** What happens, and what does not. */
  readonly leaveSays: string;
  readonly description: (town: string) => string;
  readonly heading: (town: string) => string;
  readonly help: Passage;
  readonly calling: Passage;
  readonly buyers: Passage;
  readonly relatives: Passage;
  readonly town: (town: string) => Passage;
  /** Where none of the town's organisations shows a number. */
  readonly townNone: string;
  readonly speaks: (languages: string) => string;
  /** `{time}` stands for when: the page itself says it by the reader's clock. */
  readonly answersUntil: string;
  readonly answersAlways: string;
  readonly opens: string;
  readonly closed: string;
  readonly signs: Passage;
  readonly signList: readonly string[];
  readonly callDoNotWrite: string;
  /** For whoever meets somebody at work: a line of their own. */
  readonly work: Passage;
  readonly trainings: Passage;
  readonly trainingsNone: string;
  readonly signUp: (title: string) => string;
  readonly standing: Readonly<Record<'FULL' | 'MOVED' | 'CANCELLED', string>>;
  readonly items: string;
  /** What is easy to read, beside the languages. */
  readonly easy: string;
  /** Before the name of a published text, with where it stands. */
  readonly textFrom: string;
  readonly readThere: (day: string) => string;
  /** Before a function, and a day. */
  readonly readBy: string;
  readonly sender: readonly string[];
  /** On paper: of which day the numbers are. */
  readonly asOf: (day: string) => string;
  /** What a town without a page, and one that there is not, both answer. */
  readonly none: Passage;
}
