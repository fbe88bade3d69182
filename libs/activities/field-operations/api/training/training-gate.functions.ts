import { GATE_STATES, REQUIRED_BY_TYPE } from '../../rules/training-gate.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const REQUIRED = REQUIRED_BY_TYPE.map(
  ([type, kinds]) => `when '${type}' then array[${list(kinds)}]`,
).join(' ');

/**
 * Agencies whose own go-ahead waits for their manager, for those who are in the pass: that it waits, neither why nor
 * for whom. Nothing waits once it is *Klart för start*.
 */
export const trainingGateFunctions = `
  create or replace function app.held_for_training(of_pass uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public as $$
    select distinct m.agency_id
    from field_operation o
      join activity a on a.id = o.activity_id
      join pass_member m on m.activity_id = o.activity_id and m.role <> 'REAR_SUPPORT'
      join agency g on g.id = m.agency_id and g.kind <> 'POLICE'
      join training_gate t on t.agency_id = m.agency_id and t.mode = 'WITHHOLD'
      join crew_card k on k.membership_id = m.membership_id
    where o.activity_id = of_pass and o.state in (${list(GATE_STATES)})
      and (a.agency_id = app.agency_id() or exists (select from activity_share s
        where s.activity_id = a.id and s.agency_id = app.agency_id() and s.revoked_at is null))
      and exists (select from unnest(case o.type ${REQUIRED} end) need
        where not exists (select from jsonb_array_elements(k.qualifications) q
          where q ->> 'kind' = need
            and coalesce((q ->> 'validTo')::date, 'infinity') >= app.swedish_day(a.starts_at)))
      and not exists (select from untrained_decision d
        where d.activity_id = o.activity_id and d.agency_id = m.agency_id
          and m.membership_id = any (d.membership_ids))
  $$;
  revoke execute on function app.held_for_training(uuid) from public;
  grant execute on function app.held_for_training(uuid) to portal_app;`;
