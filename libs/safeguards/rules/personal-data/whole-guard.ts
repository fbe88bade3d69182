import { scan } from './scan.js';
import { scanForms } from './together.js';

/** All of the guard in one file, which a page fetches when somebody writes (decision 51). */
export const wholeGuard = { scan, scanForms };
