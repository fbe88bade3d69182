// Runs in a process of its own, on the TypeScript sources (typescript-loader.mjs):
//   node --import … database-template.mjs ADMIN_URL
// Prints the addresses of the template as JSON on its last line.
import { randomBytes } from 'node:crypto';
import { migrate, setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
import { domains } from '../../../apps/api/src/domains.js';

const [adminUrl] = process.argv.slice(2);
const template = 'portal_template';
const passwords = { owner: secret(), app: secret(), jobs: secret() };

const urls = await setUpDatabase(adminUrl, template, passwords);
await migrate(urls.databaseOwnerUrl, domains);
if (process.env.PORTAL_POLICY_MUTANT)
  await mutatePolicy(JSON.parse(process.env.PORTAL_POLICY_MUTANT));

process.stdout.write(`${JSON.stringify(urls)}\n`);

function secret() {
  return randomBytes(18).toString('hex');
}

/** For tools/checks/policy-mutants.mjs: one policy gone, or letting everything through. */
async function mutatePolicy({ table, name, act, change }) {
  const open = {
    read: 'using (true)',
    insert: 'with check (true)',
    update: 'using (true) with check (true)',
    delete: 'using (true)',
  }[act];
  const sql =
    change === 'removed'
      ? `drop policy ${name} on ${table}`
      : `alter policy ${name} on ${table} ${open}`;
  await withClient(urls.databaseOwnerUrl, (client) => client.query(sql));
}
