import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';

const PRELOAD = pathToFileURL(fileURLToPath(new URL('./shifted-clock.mjs', import.meta.url))).href;
const HOUR_MS = 3_600_000;

/**
 * How far a test's clock is moved: `TEST_CLOCK=2026-11-29T23:50` is a Swedish wall-clock time.
 *
 * @param {string | undefined} wanted
 * @returns {number} milliseconds from now, 0 when nothing is wanted
 */
export function shiftTo(wanted, now = Date.now()) {
  if (!wanted) return 0;
  const asUtc = Date.parse(`${wanted}:00Z`);
  if (Number.isNaN(asUtc)) throw new Error('TEST_CLOCK is written 2026-11-29T23:50.');
  // One hour ahead of UTC in winter, two in summer.
  const [at] = [2, 1]
    .map((hours) => asUtc - hours * HOUR_MS)
    .filter((one) => wallClock(one) === wanted);
  if (at === undefined) throw new Error(`${wanted} does not exist in Sweden.`);
  return at - now;
}

function wallClock(instant) {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
  return text.slice(0, 16).replace(' ', 'T');
}

/**
 * Makes the day of row policies and triggers that of the shifted clock: without it what begins *today* for the
 * portal begins tomorrow, or a year ago, for its database. Moments keep the real time.
 *
 * @param {string} ownerUrl of a database that a test made for itself
 * @param {number} shift milliseconds
 */
export async function shiftDatabaseDay(ownerUrl, shift) {
  if (shift === 0) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`create or replace function app.today() returns date language sql stable parallel safe
      return app.swedish_day(now() + interval '${Math.round(shift / 1000)} seconds')`);
  } finally {
    await client.end();
  }
}

/** What the portal's processes need in their environment to live at that time. */
export function shiftedEnvironment(shift) {
  if (shift === 0) return {};
  const options = [process.env.NODE_OPTIONS, `--import=${PRELOAD}`].filter(Boolean).join(' ');
  return { TEST_CLOCK_SHIFT_MS: String(shift), NODE_OPTIONS: options };
}
