/**
 * The names a public number stands beside: which agency answers in which town. A visitor sees no
 * agency and no site; of those that have made a function public (P0) these names are public too.
 * The functions themselves come through their row policy.
 */
export const callDoorFunctions = `
  create or replace function door.public_call_names() returns table (
    site_id uuid, site_key text, site_name text,
    agency_id uuid, agency_key text, agency_kind text, agency_name text, agency_short_name text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select distinct s.id, s.key, s.name, a.id, a.key, a.kind, a.name, a.short_name
    from contact_function f join agency a on a.id = f.agency_id join site s on s.id = any (f.site_ids)
    where f.classification = 'P0' and f.ended_on is null
  $$;
  alter function door.public_call_names() owner to portal_door;
  revoke execute on function door.public_call_names() from public;
  grant execute on function door.public_call_names() to portal_app;`;
