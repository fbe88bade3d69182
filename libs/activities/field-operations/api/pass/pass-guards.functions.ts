/**
 * What must hold whoever writes, also past a mistake in a service: triggers that see more than the one
 * who writes, answer nothing and only refuse. Who meets what somebody else has just changed gets a
 * serialization failure, which the API answers as CONFLICT.
 *
 * - a plan is for a site of its programme; to somebody who asks for another it is not available
 * - nobody sets a state by hand; the plan, and with it who counts (INV-28), is fixed when the pass starts
 * - a go-ahead is given to the plan, the team and the check that its giver saw (INV-10)
 * - the police alone stop the area of a pass, each agency for itself, until the pass is over
 * - a pass starts when it is READY (INV-10) and its area is not stopped, is closed when the counting agency's report is locked (INV-12)
 * - a member belongs to the agency it stands for, and that one is the owner or was asked: who is in a pass
 *   is read from its invitations alone; the team stays as it is once the pass has begun
 * - an unsent plan takes its own parts with it when it is deleted; a sent one is never deleted (INV-03)
 */
export const passGuardFunctions = `
  create or replace function app.open_pass_progress() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    insert into pass_progress (activity_id, agency_id) values (new.activity_id, new.agency_id);
    return null;
  end $$;
  create or replace trigger open_progress after insert on field_operation
    for each row execute function app.open_pass_progress();

  create or replace function app.guard_pass_plan() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'PLANNING' then
        raise exception 'A pass begins as a plan' using errcode = 'check_violation';
      end if;
      if not exists (
        select from activity a join programme_site s on (s.programme_id, s.site_id) = (a.programme_id, a.site_id)
        where a.id = new.activity_id and a.site_id = new.site_id
      ) then
        raise exception 'The site is not in the programme' using errcode = 'insufficient_privilege';
      end if;
    elsif not (app.disposing() or app.removing()) and exists (
      select from pass_progress p where p.activity_id = new.activity_id and p.started_at is not null
    ) then
      raise exception 'The plan is fixed when the pass starts' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;
  create or replace trigger guard_plan before insert
    or update of type, aim, counting_agency_id, when_version, readiness_version, sent_at, cancelled_at
    on field_operation
    for each row execute function app.guard_pass_plan();

  -- Not a definer: it must see who really writes.
  create or replace function app.refuse_pass_state() returns trigger language plpgsql
    set search_path = pg_catalog as $$
  begin
    raise exception 'The state of a pass follows from its facts' using errcode = 'check_violation';
  end $$;
  create or replace trigger state_is_settled before update of state on field_operation
    for each row when (new.state is distinct from old.state and current_user <> 'portal_owner')
    execute function app.refuse_pass_state();

  create or replace function app.guard_pass_progress() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    plan field_operation;
    is_locked boolean;
  begin
    -- The report before the plan, as whoever writes a report takes them. Who counts is fixed since the start.
    if old.closed_at is null and new.closed_at is not null then
      perform from field_report r where r.activity_id = new.activity_id and r.state <> 'OPEN'
        and r.agency_id = (select o.counting_agency_id from field_operation o where o.activity_id = new.activity_id)
        for share;
      is_locked := found;
    end if;
    select * into plan from field_operation where activity_id = new.activity_id for no key update;
    if old.started_at is null and new.started_at is not null and plan.state <> 'READY' then
      raise exception 'A pass starts when it is ready' using errcode = 'serialization_failure';
    end if;
    if (old.area_stop_at, old.area_stop_agency_id) is distinct from
       (new.area_stop_at, new.area_stop_agency_id) then
      if app.agency_id() is not null and (
        app.agency_id() <> coalesce(new.area_stop_agency_id, old.area_stop_agency_id)
        or not exists (select from agency g where g.id = app.agency_id() and g.kind = 'POLICE')
      ) then
        raise exception 'The police stop an area, and take that back' using errcode = 'insufficient_privilege';
      end if;
      if plan.state not in ('AWAITING_GO', 'READY', 'ACTIVE') then
        raise exception 'An area is stopped until the pass is over' using errcode = 'serialization_failure';
      end if;
    end if;
    if old.started_at is null and new.started_at is not null and new.area_stop_at is not null then
      raise exception 'Nobody goes out into an area that is stopped' using errcode = 'serialization_failure';
    end if;
    if is_locked is false then
      raise exception 'A pass closes on a locked report' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;
  create or replace trigger guard_progress before update on pass_progress
    for each row execute function app.guard_pass_progress();

  create or replace function app.guard_pass_member() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    pass uuid := case when tg_op = 'DELETE' then old.activity_id else new.activity_id end;
  begin
    if tg_op <> 'UPDATE' and exists (
      select from pass_progress p where p.activity_id = pass and p.started_at is not null
    ) then
      raise exception 'The team is fixed when the pass starts' using errcode = 'serialization_failure';
    end if;
    if tg_op = 'DELETE' then
      delete from busy_span where id = old.busy_span_id;
      return old;
    end if;
    -- Whoever is in the pass notes who came later; who takes part is for the employer and the owner.
    if tg_op = 'UPDATE' and app.agency_id() is not null
       and app.agency_id() not in (new.agency_id, (select o.agency_id from field_operation o where o.activity_id = pass))
       and (new.role, new.membership_id, new.function_title)
         is distinct from (old.role, old.membership_id, old.function_title) then
      raise exception 'Another agency puts its people in' using errcode = 'insufficient_privilege';
    end if;
    if new.membership_id is not null and not exists (
      select from membership m where m.id = new.membership_id and m.agency_id = new.agency_id
    ) then
      raise exception 'A member is of the agency it stands for' using errcode = 'foreign_key_violation';
    end if;
    return new;
  end $$;
  create or replace trigger guard_member
    before insert or delete or update of role, membership_id, function_title on pass_member
    for each row execute function app.guard_pass_member();

  -- After the statement: the team and whom it asks are written in one.
  create or replace function app.guard_invited() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    pass uuid := case when tg_op = 'DELETE' then old.activity_id else new.activity_id end;
  begin
    if exists (
      select from pass_member m join field_operation o on o.activity_id = m.activity_id
      where m.activity_id = pass and m.agency_id <> o.agency_id and not exists (
        select from pass_invitation i where i.activity_id = m.activity_id and i.agency_id = m.agency_id)
    ) then
      raise exception 'Whoever is in the team was asked' using errcode = 'serialization_failure';
    end if;
    return null;
  end $$;
  create or replace trigger guard_invited after insert on pass_member
    for each row execute function app.guard_invited();
  create or replace trigger guard_invited after delete on pass_invitation
    for each row execute function app.guard_invited();

  create or replace function app.guard_go_ahead() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    seen record;
  begin
    perform from pass_check k
      where k.activity_id = new.activity_id and k.agency_id = new.agency_id for share;
    perform from field_operation o where o.activity_id = new.activity_id for no key update;
    select o.when_version, p.team_version, k.version as check_version, p.started_at into seen
      from field_operation o
        join pass_progress p on p.activity_id = o.activity_id
        left join pass_check k on k.activity_id = o.activity_id and k.agency_id = new.agency_id
      where o.activity_id = new.activity_id;
    if seen.started_at is not null
       or new.when_version <> seen.when_version or new.team_version <> seen.team_version
       or new.check_version <> seen.check_version then
      raise exception 'The pass has just changed' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;
  create or replace trigger guard_go_ahead before insert on go_ahead
    for each row execute function app.guard_go_ahead();

  create or replace function app.clear_unsent_plan() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if old.sent_at is not null then
      raise exception 'A plan that was sent is cancelled, not deleted' using errcode = 'check_violation';
    end if;
    delete from briefing_heard where activity_id = old.activity_id;
    delete from checklist_tick where activity_id = old.activity_id;
    delete from checklist_point where activity_id = old.activity_id;
    delete from take_over where activity_id = old.activity_id;
    delete from kept_clash where activity_id = old.activity_id;
    delete from pass_member where activity_id = old.activity_id;
    delete from pass_invitation where activity_id = old.activity_id;
    delete from field_operation_area where activity_id = old.activity_id;
    delete from pass_progress where activity_id = old.activity_id;
    return old;
  end $$;
  create or replace trigger clear_plan before delete on field_operation
    for each row execute function app.clear_unsent_plan();`;
