// Each worker has a database of its own, copied from the migrated template (database.mjs).
const worker = `w${process.env.JEST_WORKER_ID ?? '1'}`;

for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_ADMIN_URL']) {
  const template = process.env[`TEST_${name}`];
  if (template === undefined)
    throw new Error(`${name} is missing: the test database did not start.`);
  const url = new URL(template);
  url.pathname = `/${worker}`;
  process.env[name] = url.toString();
}
