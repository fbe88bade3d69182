import type { NumberReading } from './personal-number.js';
import { scan } from './scan.js';
import { type FieldText, scanForms } from './together.js';

/** Characters of a form that a page reads after a pause, so that a slow phone is no slower than with one long text. */
const MOST_READ = 300;

/** All of the guard in one file, which a page fetches when somebody writes (decision 51). */
export const wholeGuard = {
  scan,
  scanForms: (texts: readonly FieldText[], reading: NumberReading) =>
    scanForms(texts, reading, MOST_READ),
};
