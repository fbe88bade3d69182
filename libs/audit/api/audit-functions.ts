import { LOG_READERS } from './audit.policy.js';

const roles = LOG_READERS.map((role) => `'${role}'`).join(', ');

/**
 * The function behind a membership in the log. A reader of the log may not read the directory of
 * other agencies, so this answers only for one's own agency and for those who did something with
 * its records, as the log itself shows (INV-31).
 */
export const auditReadFunctions = `
  create or replace function audit.functions_of(memberships uuid[])
    returns table (membership_id uuid, function_title text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select m.id, m.function_title from membership m
    where m.id = any (memberships) and (
      m.id = app.membership_id()
      or app.has_role(${roles}) and (
        m.agency_id = app.agency_id()
        or exists (select from audit.event e
                   where e.owner_agency_id = app.agency_id() and e.membership_id = m.id)))
  $$;
  revoke execute on function audit.functions_of(uuid[]) from public;
  grant execute on function audit.functions_of(uuid[]) to portal_app;`;
