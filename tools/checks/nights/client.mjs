import { register } from 'node:module';
import { join } from 'node:path';
import 'fake-indexeddb/auto';
import '../typescript-loader.mjs';

register('./fault-hooks.mjs', import.meta.url);

const WEB = join(import.meta.dirname, '../../../libs');
const OUTBOX = 'activities/field-operations/web/outbox';

/**
 * The code that runs in a page, as it is in the sources, or with one planted fault.
 *
 * @param {string | null} fault its name
 */
export async function loadClient(fault = null) {
  const parts = await Promise.all(
    [
      `${OUTBOX}/outbox.ts`,
      `${OUTBOX}/pass-counts.ts`,
      `${OUTBOX}/seal-sums.ts`,
      `${OUTBOX}/row-sender.ts`,
      'platform/web/device/device-clock.ts',
      'platform/web/device/device-database.ts',
      'platform/web/device/sealed-box.ts',
      'platform/web/graphql/request-error.ts',
    ].map(
      (path) => import(`${join(WEB, path)}${fault ? `?fault=${encodeURIComponent(fault)}` : ''}`),
    ),
  );
  return Object.assign({}, ...parts);
}
