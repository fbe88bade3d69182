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
  -- The latest change of these rows by somebody else, as function and organisation (INV-31). Whoever
  -- asks has found the rows under row security; what was changed is not told.
  create or replace function audit.last_change(kinds text[], ids uuid[])
    returns table (at timestamptz, function_title text, agency_short_name text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select e.at, m.function_title, a.short_name
    from unnest(kinds, ids) as w(kind, id)
    join audit.event e on e.object_ids[1] = w.id and e.object_type = w.kind
      and e.action in ('INSERT', 'UPDATE', 'DELETE')
    left join membership m on m.id = e.membership_id
    left join agency a on a.id = m.agency_id
    where e.membership_id is distinct from app.membership_id()
    order by e.at desc, e.position desc limit 1
  $$;
  -- A text of these rows was hidden, put back or taken away (J16) about when they were last changed: what an
  -- open page still shows of it may not stand.
  create or replace function audit.text_was_hidden(kinds text[], ids uuid[], changed timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (
      select from unnest(kinds, ids) as w(kind, id)
      join audit.event e on e.object_ids[1] = w.id and e.object_type = w.kind
      where e.job = 'removal' and e.at between changed - interval '1 minute' and changed)
  $$;
  revoke execute on function audit.last_change(text[], uuid[]), audit.text_was_hidden(text[], uuid[], timestamptz) from public;
  grant execute on function audit.text_was_hidden(text[], uuid[], timestamptz) to portal_app;
  grant execute on function audit.last_change(text[], uuid[]) to portal_app;
  revoke execute on function audit.functions_of(uuid[]) from public;
  grant execute on function audit.functions_of(uuid[]) to portal_app;`;
