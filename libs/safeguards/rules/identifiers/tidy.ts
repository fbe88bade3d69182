/** Control characters but tab and line feed; PostgreSQL refuses the first of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text as it is kept: composed letters, line feeds, no control characters, no space at the ends. */
export function tidy(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFC')
    .trim();
}

/** The same on one line. */
export function tidyLine(typed: string): string {
  return tidy(typed).replace(/\s+/g, ' ');
}
