import { startTestServer } from './test-server.mjs';

/**
 * The database of a run of API specs, unless whoever called has one ready (policy-mutants.mjs).
 * Hands the addresses to the workers through the environment they inherit.
 */
export default async function setUp() {
  if (process.env.TEST_DATABASE_ADMIN_URL) return;
  const { addresses, stop } = await startTestServer('api');
  globalThis.__stopTestDatabase = stop;
  Object.assign(process.env, addresses);
}
