import pg from 'pg';
import type { Viewer } from '../../rules/viewer.js';

export type Mode = 'read' | 'write';

/**
 * The message that opens an operation's transaction and says who acts, in one flight.
 * Only transaction-local settings are sound on pooled connections.
 */
export function openingSql(viewer: Viewer, mode: Mode, requestId: string): string {
  return `begin ${mode === 'read' ? 'read only' : 'read write'}; ${viewerSql(viewer, requestId)}`;
}

/**
 * Says who acts in the transaction that is open, and of everything else that nobody does: what an earlier
 * statement left on the connection for the whole session (`set app.roles = …`) is nobody's.
 */
export function viewerSql(viewer: Viewer, requestId: string): string {
  const said = settingsOf(viewer, requestId);
  const settings = SETTINGS.map(
    (name) => `set_config('app.${name}', ${pg.escapeLiteral(said[name] ?? '')}, true)`,
  ).join(', ');
  return viewer.kind === 'system'
    ? `select ${settings}; ${ringsSql(viewer.agencyId)}`
    : `select ${settings}`;
}

/** A job stands in the rings of its agency, read as it begins; a person's come with the session. */
function ringsSql(agencyId: string): string {
  return `select set_config('app.site_ids', r.site_ids::text, true),
    set_config('app.core_site_ids', r.core_site_ids::text, true),
    set_config('app.programme_ids', r.programme_ids::text, true)
    from door.rings(${pg.escapeLiteral(agencyId)}) r`;
}

/** Every setting that a function of the database asks for. */
const SETTINGS = [
  'viewer',
  'person_id',
  'membership_id',
  'agency_id',
  'roles',
  'site_ids',
  'core_site_ids',
  'programme_ids',
  'field_pass',
  'job',
  'request_id',
  'disposing',
  'removing',
] as const;

type Said = { readonly [name in (typeof SETTINGS)[number]]?: string };

function settingsOf(viewer: Viewer, requestId: string): Said {
  const common = { viewer: viewer.kind, request_id: requestId };
  switch (viewer.kind) {
    case 'person':
      return {
        ...common,
        person_id: viewer.personId,
        membership_id: viewer.membershipId,
        agency_id: viewer.agencyId,
        roles: array(viewer.roles),
        site_ids: array(viewer.siteIds),
        core_site_ids: array(viewer.coreSiteIds),
        programme_ids: array(viewer.programmeIds),
        ...(viewer.fieldSession ? { field_pass: viewer.fieldSession.passId } : {}),
      };
    case 'system':
      return { ...common, agency_id: viewer.agencyId, job: viewer.job };
    case 'visitor':
      return common;
  }
}

/** Ids and role codes only: neither holds a quote, a comma or a brace. */
function array(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
