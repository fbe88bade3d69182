import { createHash } from 'node:crypto';

/** Who sends a request, by the hash of the session's token: the portal's own statement. */
export const VIEWER = `select s.*, r.* from door.session($1, false) s, lateral door.rings(s.agency_id) r`;

export function tokenHash(headers) {
  const token = /portal=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  return createHash('sha256').update(token).digest();
}

const list = (ids) => `{${ids.join(',')}}`;

/** What row security asks of a transaction: settings by their name, all as text. */
export const settingsOf = (viewer) => ({
  'app.viewer': 'person',
  'app.person_id': viewer.person_id,
  'app.membership_id': viewer.membership_id,
  'app.agency_id': viewer.agency_id,
  'app.roles': list(viewer.roles),
  'app.site_ids': list(viewer.site_ids),
  'app.core_site_ids': list(viewer.core_site_ids),
  'app.programme_ids': list(viewer.programme_ids),
});

/** Begins a transaction of this viewer. */
export const opening = (viewer, mode) => {
  const settings = Object.entries(settingsOf(viewer));
  return `begin ${mode}; select ${settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ')}`;
};

/** The event in the access log that a pass was opened. */
export const noteOfRead = (passId) =>
  `select audit.record('READ', 'field_operation', array['${passId}'::uuid], null, 1)`;
