import { FEWEST_ANSWERS } from '../rules/evaluation.js';

/**
 * Of a seminar `s` the units of which somebody was there (K02), each once, as numbers: a sum that is kept for good
 * names nobody. By the list of a seminar, as long as it is kept, the organisations that were ticked.
 */
const UNITS = `array(
      select distinct hashtextextended(r.unit, 0) from (
        select coalesce(t.from_agency_id::text, '') || '/' || lower(t.unit) as unit
          from seminar_attendance t
          where t.activity_id = s.activity_id and t.present > 0 and not t.from_sign_up
        union all
        select '/' || lower(u.organisation) from seminar_sign_up u
          where u.activity_id = s.activity_id and u.is_present and u.organisation is not null) r
      order by 1)`;

/**
 * Of an evaluation `e` of a seminar `s`: it is told. From so many answers that nobody is pointed out, and
 * what is typed by hand once its organiser has closed it by *evaluate*: until then it may grow by one answer
 * at a time, and whoever read both would read that one (INV-18). Answers by link are told in steps of five.
 */
export const IS_TOLD = `e.answers >= ${FEWEST_ANSWERS} and (e.answers_before is not null or s.state = 'EVALUATED')`;

/**
 * What the statistics may add up of seminars that were held: attendance of those who told it, and an
 * evaluation from so many answers that nobody is pointed out (INV-18). In the order of the table.
 */
export const SUM_OF_SEMINARS = `
    select s.activity_id, s.agency_id, a.programme_id, a.site_id, a.starts_at,
      coalesce(n.registered, 0)::int as registered, coalesce(n.present, 0)::int as present,
      e.answers, e.mean_before, e.mean_after, e.satisfied, e.answers_before,
      ${UNITS} as units
    from seminar s
      join activity a on a.id = s.activity_id
      left join seminar_evaluation e on e.activity_id = s.activity_id and ${IS_TOLD},
      lateral (select sum(t.registered) as registered, sum(t.present) as present
        from seminar_attendance t where t.activity_id = s.activity_id and t.present is not null) n
    where s.state in ('COMPLETED', 'EVALUATED') and a.lifecycle <> 'DRAFT'`;

/**
 * Keeps `seminar_sum` with the five tables it follows. What was answered outlives its evaluation when
 * that is disposed of: then the sum is all there is.
 */
export const KEEP_SUM = `
  create or replace function app.keep_seminar_sum() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    held uuid;
    before seminar_sum;
  begin
    if tg_table_name = 'activity' then held := new.id;
    elsif tg_op = 'DELETE' then held := old.activity_id;
    else held := new.activity_id;
    end if;
    -- Whoever changes another part of it at the same time waits here, and then sees this one.
    perform from seminar where activity_id = held for no key update;
    delete from seminar_sum where activity_id = held returning * into before;
    if tg_table_name = 'seminar' and tg_op = 'DELETE' then return old; end if;
    insert into seminar_sum ${SUM_OF_SEMINARS} and s.activity_id = held;
    if before.answers is not null
      and (tg_table_name <> 'seminar_evaluation' or app.disposing())
      and not exists (select from seminar_evaluation e where e.activity_id = held) then
      update seminar_sum set answers = before.answers, mean_before = before.mean_before,
        mean_after = before.mean_after, satisfied = before.satisfied, answers_before = before.answers_before
        where activity_id = held;
    end if;
    return null;
  end $$;`;

/** What the sum follows of a seminar and the rows that hang on it. */
export const FOLLOW_SEMINAR = `
  create or replace trigger keep_sum after insert or update of state on seminar
    for each row execute function app.keep_seminar_sum();
  create or replace trigger drop_sum before delete on seminar
    for each row execute function app.keep_seminar_sum();
  create or replace trigger keep_sum after insert or update or delete on seminar_attendance
    for each row execute function app.keep_seminar_sum();
  create or replace trigger keep_sum after insert or update or delete on seminar_evaluation
    for each row execute function app.keep_seminar_sum();`;

/** What it follows of the list: who was ticked, of which organisation. */
export const FOLLOW_LIST = `
  create or replace trigger keep_sum after insert on seminar_sign_up
    for each row when (new.is_present) execute function app.keep_seminar_sum();
  create or replace trigger keep_sum_too after update of is_present, organisation on seminar_sign_up
    for each row when (new.is_present or old.is_present) execute function app.keep_seminar_sum();
  create or replace trigger keep_sum_of_gone after delete on seminar_sign_up
    for each row when (old.is_present) execute function app.keep_seminar_sum();`;

/** What it follows of the activity: where, when, for which programme. */
export const FOLLOW_ACTIVITY = `
  ${KEEP_SUM}
  create or replace trigger keep_seminar_sum
    after update of programme_id, site_id, starts_at, lifecycle on activity
    for each row when (new.kind = 'SEMINAR') execute function app.keep_seminar_sum();`;

export const seminarSumFunctions = `${FOLLOW_ACTIVITY} ${FOLLOW_SEMINAR} ${FOLLOW_LIST}`;
