import type { TablePolicy } from '@stad/platform/api/db/policy.js';

/**
 * Read by everyone who takes part in the programme: what they read later is held against it. Added
 * by the project leader who freezes the report; nobody changes or removes what is out, and a
 * trigger says so to the owner as well.
 */
export const publishedFigurePolicy: TablePolicy = {
  table: 'published_figure',
  read: 'programme_id = any ((select app.programme_ids())::uuid[])',
  insert: `agency_id = (select app.agency_id()) and (select app.has_role('PROJECT_LEAD'))
    and programme_id = any ((select app.programme_ids())::uuid[])`,
};
