// Runs in a process of its own, on the TypeScript sources (typescript-loader.mjs):
//   node --import … database-template.mjs ADMIN_URL
// Prints the addresses of the template as JSON on its last line.
import { randomBytes } from 'node:crypto';
import { migrate, setUpDatabase } from '@stad/platform/api/db/setup.js';
import { domains } from '../../../apps/api/src/domains.js';

const [adminUrl] = process.argv.slice(2);

const passwords = { owner: secret(), app: secret(), jobs: secret(), backup: secret() };
const urls = await setUpDatabase(adminUrl, 'portal_template', passwords);
await migrate(urls.databaseOwnerUrl, domains);

process.stdout.write(`${JSON.stringify(urls)}\n`);

function secret() {
  return randomBytes(18).toString('hex');
}
