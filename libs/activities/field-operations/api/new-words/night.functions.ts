/**
 * `app.is_in_the_night(pass)`: whoever asks is in the team of a pass that is ready or out, on the phone that was
 * made ready for it or signed in. For them what keeps people safe stays readable while it is flagged.
 */
export const nightFunctions = `
  create or replace function app.is_in_the_night(pass uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog, public as $$
    select app.viewer_kind() = 'person' and coalesce(app.field_pass() = pass, true) and exists (
      select from field_operation o join pass_member m on m.activity_id = o.activity_id
      where o.activity_id = pass and o.state in ('READY', 'ACTIVE')
        and m.membership_id = app.membership_id() and m.agency_id = app.agency_id() and m.left_at is null)
  $$;
  revoke execute on function app.is_in_the_night(uuid) from public;
  grant execute on function app.is_in_the_night(uuid) to portal_app;`;
