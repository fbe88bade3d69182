// Each worker has a portal of its own, as far as there are enough (portal.mjs).
const portals = JSON.parse(process.env.PORTALS_UNDER_TEST ?? '[]');
const worker = Number(process.env.JEST_WORKER_ID ?? '1');
Object.assign(process.env, portals[(worker - 1) % portals.length]);
