import { MANAGER } from '@stad/identity/rules/role.js';
import { TOLD_STATES } from '../../rules/sign-up/told-employer.js';

const codes = (list: readonly string[]) => list.map((code) => `'${code}'`).join(', ');

/**
 * Who of the own people came to a seminar, for a manager of the employer that invited them: of those alone who were
 * told so as they signed up, once it is marked as held. Row security hides the list from everybody but the
 * organiser, and cannot hide the address in a row; this gives a function and a number, and no row.
 */
export const employerFunctions = `
  create or replace function app.seminar_staff(of_activity uuid)
    returns table (function_title text, seats integer, came integer)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select u.function_title, count(*)::integer, (count(*) filter (where u.is_present))::integer
    from seminar_sign_up u
      join activity_participant n on n.id = u.told_participant_id and n.activity_id = u.activity_id
      join seminar s on s.activity_id = u.activity_id and s.state in (${codes(TOLD_STATES)})
    where u.activity_id = of_activity and u.state = 'SEAT' and n.from_agency_id = app.agency_id()
      and app.viewer_kind() = 'person' and app.has_role(${codes(MANAGER)})
    -- Whoever shows the organisation alone is part of a number.
    group by u.function_title, case when u.function_title is not null then u.id end
    order by u.function_title nulls last
  $$;
  revoke execute on function app.seminar_staff(uuid) from public;
  grant execute on function app.seminar_staff(uuid) to portal_app;`;
