import { LEARNING_DECIDERS } from '../rules/planners.js';
import { PLANS } from './activity.policy.js';

const DECIDERS = LEARNING_DECIDERS.map((role) => `'${role}'`).join(', ');

/**
 * INV-06 whoever writes, also past a mistake in a service: what is the own agency's alone (P3) has no
 * share in force with somebody who is not a public authority, neither by a new share nor by a share
 * that is taken up again nor by a class that is raised afterwards.
 */
export const activityGuardFunctions = `
  -- Whether the viewer plans this activity of their own agency. Not the activity's own policy: that asks the shares,
  -- whose policy asks this.
  create or replace function app.plans_activity(activity_id uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog, public as $$
    select exists (select from activity a where a.id = activity_id and a.agency_id = app.agency_id()
      and coalesce(a.id = app.field_pass(), true) and ${PLANS})
  $$;
  revoke execute on function app.plans_activity(uuid) from public;
  grant execute on function app.plans_activity(uuid) to portal_app;

  -- What becomes of a learning is decided by who decides for the agency; others change what it says.
  create or replace function app.guard_learning_decision() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    if app.viewer_kind() = 'person' and not app.has_role(${DECIDERS}) then
      raise exception 'Another role decides what becomes of a learning' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_decision before update of decision, destination, decided_by, decided_function, decided_at
    on learning for each row when ((old.decision, old.destination, old.decided_by, old.decided_function, old.decided_at)
      is distinct from (new.decision, new.destination, new.decided_by, new.decided_function, new.decided_at))
    execute function app.guard_learning_decision();

  create or replace function app.guard_own_records() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    record_id uuid := to_jsonb(new) ->> case tg_table_name when 'activity' then 'id' else 'activity_id' end;
  begin
    -- Held until the end: a class that is raised and a share that is made meet here, not afterwards.
    perform from activity a where a.id = record_id for no key update;
    if exists (
      select from activity a
        join activity_share s on s.activity_id = a.id and s.revoked_at is null
        join agency r on r.id = s.agency_id and not r.is_public_authority
      where a.id = record_id and a.classification = 'P3'
    ) then
      raise exception 'An own record goes to authorities alone' using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create or replace trigger guard_own_records after insert or update of revoked_at on activity_share
    for each row when (new.revoked_at is null) execute function app.guard_own_records();
  create or replace trigger guard_own_records after update of classification on activity
    for each row when (new.classification = 'P3') execute function app.guard_own_records();`;
