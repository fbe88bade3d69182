// Each worker has a portal of its own (portal.mjs).
const portals = JSON.parse(process.env.PORTALS_UNDER_TEST ?? '[]');
const worker = Number(process.env.JEST_WORKER_ID ?? '1');
const own = portals[worker - 1];
if (portals.length > 0 && !own) throw new Error(`There is no portal for worker ${worker}.`);
Object.assign(process.env, own);
