import { FEED_PACE } from '../rules/feed.js';

/**
 * Whose calendar a link is: one secret in, one acting person out, with the roles of this moment. Unknown,
 * revoked, and of a membership that has ended are one. Counts how often the link was asked.
 */
export const calendarDoorFunctions = `
  create or replace function door.calendar_feed(secret_hash bytea, asked_at timestamptz) returns table (
    feed_id uuid, person_id uuid, membership_id uuid, agency_id uuid, agency_kind text, roles text[],
    too_often boolean)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare found_id uuid; pace integer;
  begin
    update calendar_feed f set
      fetched_at = asked_at,
      pace_from = case when f.pace_from > asked_at - interval '${FEED_PACE.minutes} minutes'
        then f.pace_from else asked_at end,
      pace_count = case when f.pace_from > asked_at - interval '${FEED_PACE.minutes} minutes'
        then least(f.pace_count + 1, ${FEED_PACE.fetches} + 1) else 1 end
    where f.token_hash = secret_hash and f.revoked_at is null
    returning f.id, f.pace_count into found_id, pace;
    return query
      select f.id, m.person_id, m.id, m.agency_id, a.kind, m.roles, pace > ${FEED_PACE.fetches}
      from calendar_feed f
      join membership m on m.id = f.membership_id
      join agency a on a.id = m.agency_id
      where f.id = found_id
        and app.swedish_day(asked_at) between m.valid_from and coalesce(m.valid_to, 'infinity');
  end $$;
  alter function door.calendar_feed(bytea, timestamptz) owner to portal_door;
  revoke execute on function door.calendar_feed(bytea, timestamptz) from public;
  grant execute on function door.calendar_feed(bytea, timestamptz) to portal_app;`;
