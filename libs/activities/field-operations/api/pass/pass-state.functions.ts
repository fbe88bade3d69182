import { passPhases } from '../../rules/pass-life.js';

const phases = Object.entries(passPhases)
  .map(([state, phase]) => `when '${state}' then '${phase}'`)
  .join(' ');

/**
 * A pass's state follows from facts that several agencies write: the plan was sent, each employer's
 * go-ahead is in force, the team is out, everyone is back. No agency may write another's rows, so the
 * state is settled by trigger, with the owner's sight, and by nothing else.
 *
 * - `app.settle_pass` sets state, phase, number and busy spans from the facts. It locks the pass first:
 *   two employers that give their go-ahead at the same moment see each other's (INV-10)
 * - the number is given when the plan is sent, one after the other per programme and year
 * - `app.keep_pass_busy` lays out *upptagen* for everyone in the team of a sent plan, and takes it back.
 *   Once everyone is back it ends then: earlier or later than planned, the rest is counted from there
 */
export const passStateFunctions = `
  create or replace function app.keep_pass_busy(pass uuid, busy boolean) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    begins timestamptz;
    ends timestamptz;
  begin
    if not busy then
      delete from busy_span where id in (select busy_span_id from pass_member where activity_id = pass);
      update pass_member set busy_span_id = null where activity_id = pass and busy_span_id is not null;
      return;
    end if;
    select a.starts_at, case when p.returned_at is null then a.ends_at
        else greatest(p.returned_at, a.starts_at + interval '1 minute') end
      into begins, ends
      from activity a left join pass_progress p on p.activity_id = a.id where a.id = pass;
    update busy_span b set starts_at = begins, ends_at = ends
      from pass_member m
      where m.activity_id = pass and b.id = m.busy_span_id
        and (b.starts_at, b.ends_at) is distinct from (begins, ends);
    update pass_member set busy_span_id = gen_random_uuid()
      where activity_id = pass and membership_id is not null and busy_span_id is null;
    insert into busy_span (id, agency_id, site_id, membership_id, starts_at, ends_at)
      select m.busy_span_id, m.agency_id, a.site_id, m.membership_id, begins, ends
      from pass_member m join activity a on a.id = m.activity_id
      where m.activity_id = pass and m.busy_span_id is not null
        and not exists (select from busy_span b where b.id = m.busy_span_id);
  end $$;

  create or replace function app.next_pass_number(programme uuid, starts_at timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    in_year integer := extract(year from starts_at at time zone 'Europe/Stockholm');
    given integer;
  begin
    insert into pass_number_series as s (programme_id, year, last) values (programme, in_year, 1)
      on conflict (programme_id, year) do update set last = s.last + 1
      returning last into given;
    return 'FP-' || in_year || '-' || lpad(given::text, greatest(3, length(given::text)), '0');
  end $$;

  create or replace function app.pass_is_go(pass uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog, public as $$
    with employer as (
      select distinct agency_id from pass_member where activity_id = pass and role <> 'REAR_SUPPORT'
    ), latest as (
      select distinct on (g.agency_id) g.agency_id,
        g.decision = 'GIVEN' and v.go_ahead_id is null as in_force
      from go_ahead g left join go_ahead_void v on v.go_ahead_id = g.id
      where g.activity_id = pass
      order by g.agency_id, g.position desc
    )
    select coalesce(bool_and(coalesce(l.in_force, false)), false) and not exists (
      select from pass_member m join membership s on s.id = m.membership_id join activity a on a.id = m.activity_id
      where m.activity_id = pass and s.valid_to < app.swedish_day(a.starts_at))
    from employer e left join latest l using (agency_id)
  $$;

  create or replace function app.settle_pass(pass uuid) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    plan field_operation;
    done pass_progress;
    act activity;
    settled text;
    settled_phase text;
    settled_number text;
    settled_lifecycle text;
  begin
    select * into plan from field_operation where activity_id = pass for no key update;
    if not found then return; end if;
    select * into done from pass_progress where activity_id = pass;
    select * into act from activity where id = pass;
    settled := case
      when plan.cancelled_at is not null then 'CANCELLED'
      when done.closed_at is not null then 'CLOSED'
      when done.returned_at is not null then 'RETURNED'
      when done.started_at is not null then 'ACTIVE'
      when plan.sent_at is null then 'PLANNING'
      when app.pass_is_go(pass) then 'READY'
      else 'AWAITING_GO' end;
    if settled <> plan.state then
      update field_operation set state = settled where activity_id = pass;
    end if;
    settled_phase := case settled ${phases} end;
    settled_number := act.number;
    if act.number is null and plan.sent_at is not null then
      settled_number := app.next_pass_number(act.programme_id, act.starts_at);
    end if;
    -- A plan stays a joint draft until the pass is closed (INV-03), or will never be.
    settled_lifecycle := case when settled in ('CLOSED', 'CANCELLED') then 'FINALISED' else act.lifecycle end;
    if (act.phase, act.number, act.lifecycle) is distinct from
       (settled_phase, settled_number, settled_lifecycle) then
      update activity set phase = settled_phase, number = settled_number, lifecycle = settled_lifecycle
        where id = pass;
    end if;
    perform app.keep_pass_busy(pass, settled not in ('PLANNING', 'CANCELLED'));
    perform app.settle_field_sessions(pass);
  end $$;

  create or replace function app.settle_pass_of_row() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if tg_op = 'DELETE' then
      perform app.settle_pass(old.activity_id);
    else
      perform app.settle_pass(new.activity_id);
    end if;
    return null;
  end $$;
  create or replace trigger settle_pass after update of sent_at, cancelled_at on field_operation
    for each row execute function app.settle_pass_of_row();
  create or replace trigger settle_pass after update on pass_progress
    for each row execute function app.settle_pass_of_row();
  create or replace trigger settle_pass
    after insert or delete or update of role, membership_id on pass_member
    for each row execute function app.settle_pass_of_row();
  create or replace trigger settle_pass after insert on go_ahead
    for each row execute function app.settle_pass_of_row();
  create or replace trigger settle_pass after insert on go_ahead_void
    for each row execute function app.settle_pass_of_row();

  create or replace function app.move_pass_busy() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform app.settle_pass(new.id);
    return null;
  end $$;
  create or replace trigger move_pass_busy after update of starts_at, ends_at on activity
    for each row when (new.kind = 'FIELD_OPERATION') execute function app.move_pass_busy();`;
