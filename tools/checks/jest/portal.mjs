/**
 * Starts the built portal with its demo, once for each worker, for the journeys in a real browser: what one
 * worker's journeys do, down to the language somebody chose, the pages of another do not show.
 */
export default async function setUp({ maxWorkers }) {
  const { startPortalsForTests } = await import('../portal-under-test.mjs');
  const started = await startPortalsForTests(maxWorkers);
  globalThis.__portalsUnderTest = started;
  process.env.PORTALS_UNDER_TEST = JSON.stringify(
    started.portals.map(({ url, ownerUrl, keyFile }) => ({
      PORTAL_URL: url,
      PORTAL_OWNER_URL: ownerUrl,
      PORTAL_KEY_FILE: keyFile,
    })),
  );
  process.env.CHROMIUM_FLAGS = started.chromiumFlags.join(' ');
  process.env.CHROMIUM_PATH = started.chromiumPath;
  process.env.PORTAL_CLOCK_SHIFT_MS = String(started.clockShiftMs);
}
