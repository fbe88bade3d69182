/** Starts the built portal with its demo on a free port, for the journeys in a real browser. */
export default async function setUp() {
  const { startPortalForTests } = await import('../portal-under-test.mjs');
  globalThis.__portalUnderTest = await startPortalForTests();
  process.env.PORTAL_URL = globalThis.__portalUnderTest.url;
  process.env.CHROMIUM_FLAGS = globalThis.__portalUnderTest.chromiumFlags.join(' ');
  process.env.CHROMIUM_PATH = globalThis.__portalUnderTest.chromiumPath;
  process.env.PORTAL_CLOCK_SHIFT_MS = String(globalThis.__portalUnderTest.clockShiftMs);
  process.env.PORTAL_OWNER_URL = globalThis.__portalUnderTest.ownerUrl;
}
