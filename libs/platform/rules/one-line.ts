/** Marks that turn the direction in which what follows is read, and lines. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINES = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** What somebody wrote as one line, for where another one would be read as ours: letters, calendars. */
export const inOneLine = (text: string): string =>
  text.replaceAll(TURNS, '').replaceAll(LINES, ' ');
