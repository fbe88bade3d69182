import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byLot } from './lot.mjs';

const FOLDER = 'apps/e2e';

/** Of how many journeys one is asked: the whole run has fifty-odd, and each takes a browser some seconds. */
export const ONE_IN = 3;

/** What the portal is for, from a plan to a locked report, in the street, and on an empty installation. */
export const ALWAYS = ['main-job', 'street', 'first-pass'];

/**
 * The specs in the browser that `npm test` asks: what looks at all pages, the journeys of {@link ALWAYS}, and of
 * the others one in three, by lot (docs/decisions/0042). Without a draw all of them.
 *
 * @param {string} root
 * @param {string | undefined} draw what `npm test` drew by; undefined asks all
 * @returns {{ files: string[], leftOut: string }} paths from the root; the sentence of what was not drawn, or nothing
 */
export function drawJourneys(root, draw) {
  const all = readdirSync(join(root, FOLDER), { recursive: true })
    .map((file) => `${FOLDER}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.spec.ts') && !file.startsWith(`${FOLDER}/samples/`))
    .sort();
  if (!draw) return { files: all, leftOut: '' };
  const isDrawn = (file) =>
    file.startsWith(`${FOLDER}/journeys/`) &&
    !ALWAYS.some((name) => file === `${FOLDER}/journeys/${name}.spec.ts`);
  const drawn = all.filter(isDrawn);
  const asked = new Set(byLot(draw, drawn, (file) => file, ONE_IN));
  return {
    files: all.filter((file) => !isDrawn(file) || asked.has(file)),
    leftOut: `journeys: ${asked.size} of ${drawn.length} are asked, by lot`,
  };
}
