import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ALWAYS, drawJourneys, ONE_IN } from './journey-draw.mjs';

const root = join(import.meta.dirname, '../..');
const journeysOf = (files) => files.filter((file) => file.includes('/journeys/'));
const { files: all } = drawJourneys(root, undefined);

describe('the journeys of a run', () => {
  it('are all of them where nothing is drawn', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.every((file) => existsSync(join(root, file)))).toBe(true);
    expect(drawJourneys(root, '').leftOut).toBe('');
  });

  it('are one in three by lot, beside what is always asked and what looks at all pages', () => {
    const { files, leftOut } = drawJourneys(root, 'a');
    const byLot = journeysOf(all).length - ALWAYS.length;
    expect(journeysOf(files)).toHaveLength(ALWAYS.length + Math.ceil(byLot / ONE_IN));
    expect(leftOut).toBe(`journeys: ${Math.ceil(byLot / ONE_IN)} of ${byLot} are asked, by lot`);
    for (const name of ALWAYS) expect(files).toContain(`apps/e2e/journeys/${name}.spec.ts`);
    expect(files.filter((file) => !file.includes('/journeys/'))).toEqual(
      all.filter((file) => !file.includes('/journeys/')),
    );
  });

  it('are the same for the same draw, and in time each', () => {
    expect(drawJourneys(root, 'b')).toEqual(drawJourneys(root, 'b'));
    const met = Array.from({ length: 40 }, (_, at) => drawJourneys(root, `draw ${at}`).files);
    expect(new Set(met.flat())).toEqual(new Set(all));
  });
});
