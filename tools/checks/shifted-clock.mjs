// Loaded with `node --import` by the journeys that are walked at another hour than it is:
// all of the portal's processes then live TEST_CLOCK_SHIFT_MS later. The database keeps the real time,
// and takes the day from there (shiftDatabaseDay).
import { shiftedDate } from './shifted-date.mjs';

const shift = Number(process.env.TEST_CLOCK_SHIFT_MS ?? 0);
if (shift !== 0) globalThis.Date = shiftedDate(Date, shift);
