import { FIELD, MANAGER } from '@stad/identity/rules/role.js';
import { NIGHT, ROUND_A_PASS_HOURS } from '../../rules/access-review/findings.js';

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** A column that says who may do what: a person's roles, and how long. */
const RIGHTS = ['roles', 'valid_from', 'valid_to'];

/**
 * Whom an event is about: who acted, and of a refused sign-in, by somebody whom nobody knows, whose
 * account was tried.
 */
export const CONCERNED = `coalesce(e.membership_id,
  case e.action when 'SIGN_IN_REFUSED' then e.object_ids[1] end)`;

/**
 * What in the log is always looked at, as groups: one person, one finding, one span, how many. A definer
 * function, since whoever controls the log reads no pass, and only so can be told who was in its team.
 * It says who read, never what: the rules of what is too many are `findings.ts`.
 */
export const accessReviewFunctions = `
  create or replace function app.log_findings(after_sequence bigint, to_sequence bigint)
    returns table (finding text, event_id uuid, counted integer)
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
  begin
    if app.agency_id() is null or not app.has_role('LOG_REVIEWER') then
      raise exception 'Not for this viewer' using errcode = 'insufficient_privilege';
    end if;
    return query
    with own as materialized (
      select e.id, e.at, e.position, ${CONCERNED} as member, e.action, e.object_type as kind,
        e.object_ids as ids, e.fields, e.at at time zone 'Europe/Stockholm' as clock,
        -- A refused sign-in stands for the tries before it that were held, too.
        case e.action when 'SIGN_IN_REFUSED' then coalesce(e.row_count, 1) else 1 end as times
      from audit.event e
      where e.chain_id = app.agency_id() and ${CONCERNED} is not null
        and e.sequence > after_sequence and e.sequence <= to_sequence),
    found as (
      select 'OUTSIDE_TEAM' as what, o.*, o.clock::date::text as span from own o
        join activity a on a.id = case o.kind when 'field_operation' then o.ids[1]
          when 'field_report' then (select r.activity_id from field_report r where r.id = o.ids[1]) end
        -- By what was held when it was read, not by what is held when somebody looks.
        cross join lateral (select app.roles_at(o.member, o.at) as roles) m
        where o.action = 'READ' and m.roles && array[${list(FIELD)}]
          and not m.roles && array[${list([...MANAGER, 'DUTY_MANAGER', 'PROJECT_LEAD'])}]
          and a.created_by is distinct from o.member
          and not exists (select from pass_member p where p.activity_id = a.id and p.membership_id = o.member)
      union all
      -- The night is named by its evening.
      select 'NIGHT', o.*, (o.clock - interval '12 hours')::date::text from own o
        where o.action in ('READ', 'LIST', 'EXPORT')
          and (o.clock::time >= '${NIGHT.from}' or o.clock::time < '${NIGHT.until}')
          and not exists (select from pass_member p join activity a on a.id = p.activity_id
            where p.membership_id = o.member
              and o.at between a.starts_at - interval '${ROUND_A_PASS_HOURS} hours'
                and a.ends_at + interval '${ROUND_A_PASS_HOURS} hours')
      union all
      select 'MANY_READS', o.*, date_trunc('hour', o.clock)::text from own o where o.action = 'READ'
      union all
      select case o.action when 'EXPORT' then 'MANY_EXPORTS' when 'REFUSED' then 'REFUSALS'
          when 'SIGN_IN_REFUSED' then 'SIGN_IN_REFUSALS' else 'TEXTS_LET_THROUGH' end,
          o.*, o.clock::date::text from own o
        where o.action in ('EXPORT', 'REFUSED', 'SIGN_IN_REFUSED', 'TEXT_OVERRIDDEN')
      union all
      select 'RIGHTS', o.*, o.clock::date::text from own o
        where o.kind = 'membership' and o.action in ('INSERT', 'UPDATE') and o.fields && array[${list(RIGHTS)}]
          or o.kind = 'invitation' and o.action = 'INSERT'
          or o.kind = 'sign_in_binding' and o.action = 'UPDATE' and 'state' = any (o.fields)
          or o.kind = 'role_proposal' and o.action in ('INSERT', 'UPDATE')
          or o.kind = 'deputy' and o.action in ('INSERT', 'UPDATE'))
    select f.what, (array_agg(f.id order by f.at, f.position))[1], sum(f.times)::int
    from found f group by f.what, f.member, f.span;
  end $$;

  -- What the log told and why it was drawn stay as they were; the answer is the manager's alone.
  create or replace function app.guard_access_review_item() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if (new.review_id, new.event_id, new.reasons, new.counted, new.at, new.membership_id, new.job,
        new.acting_agency_id, new.action, new.object_type, new.row_count)
      is distinct from (old.review_id, old.event_id, old.reasons, old.counted, old.at, old.membership_id, old.job,
        old.acting_agency_id, old.action, old.object_type, old.row_count)
      or (new.answer, new.answered_by) is distinct from (old.answer, old.answered_by)
        and not (old.state = 'ASKED' and new.state = 'ANSWERED')
      or new.state = 'ANSWERED' and (new.judged_by, new.note, new.asked_at)
        is distinct from (old.judged_by, old.note, old.asked_at)
      or exists (select from access_review r where r.id = old.review_id and r.state <> 'OPEN') then
      raise exception 'What was looked at stays as it was' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard before update on access_review_item
    for each row execute function app.guard_access_review_item();

  -- What was drawn, and from what, is settled when it is drawn; nothing is added to it afterwards.
  create or replace function app.guard_access_review() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if (new.after_sequence, new.to_sequence, new.since, new.until, new.seed, new.events, new.drawn_by)
      is distinct from (old.after_sequence, old.to_sequence, old.since, old.until, old.seed, old.events, old.drawn_by) then
      raise exception 'A sample is not drawn anew' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard before update on access_review
    for each row execute function app.guard_access_review();

  revoke execute on function app.log_findings(bigint, bigint), app.guard_access_review_item(),
    app.guard_access_review() from public;
  grant execute on function app.log_findings(bigint, bigint) to portal_app;`;
