import type { IStylesOptions } from 'docx';

export const INK = '15211F';
export const QUIET = '46554F';
export const RULE = 'CBD4D1';
const ACCENT = '0F4C5C';

/** Faces that the programs which open the file have; sizes are half points. */
export const SANS = 'Calibri';
const SERIF = 'Cambria';

/** Headings are real headings and the language is said, so that it can be read aloud (DOS-lagen 10 §). */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 21, color: INK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: {
      run: { font: SANS, size: 48, bold: true, color: INK },
      paragraph: { spacing: { after: 240 } },
    },
    heading1: {
      run: { font: SANS, size: 26, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 360, after: 120 } },
    },
  },
};
