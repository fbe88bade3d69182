import { FEWEST_ANSWERS } from '../../rules/evaluation.js';

// The sums as they were when the table was made and filled: what came later stands in seminar-sum.functions.ts,
// with columns that these migrations do not know.

export const FIRST_SUM_OF_SEMINARS = `
    select s.activity_id, s.agency_id, a.programme_id, a.site_id, a.starts_at,
      coalesce(n.registered, 0)::int as registered, coalesce(n.present, 0)::int as present,
      e.answers, e.mean_before, e.mean_after, e.satisfied
    from seminar s
      join activity a on a.id = s.activity_id
      left join seminar_evaluation e on e.activity_id = s.activity_id and e.answers >= ${FEWEST_ANSWERS},
      lateral (select sum(t.registered) as registered, sum(t.present) as present
        from seminar_attendance t where t.activity_id = s.activity_id and t.present is not null) n
    where s.state in ('COMPLETED', 'EVALUATED') and a.lifecycle <> 'DRAFT'`;

const FIRST_KEEP_SUM = `
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
    insert into seminar_sum ${FIRST_SUM_OF_SEMINARS} and s.activity_id = held;
    if before.answers is not null
      and (tg_table_name <> 'seminar_evaluation' or app.disposing())
      and not exists (select from seminar_evaluation e where e.activity_id = held) then
      update seminar_sum set answers = before.answers, mean_before = before.mean_before,
        mean_after = before.mean_after, satisfied = before.satisfied where activity_id = held;
    end if;
    return null;
  end $$;`;

export const FIRST_FOLLOW_ACTIVITY = `
  ${FIRST_KEEP_SUM}
  create or replace trigger keep_seminar_sum
    after update of programme_id, site_id, starts_at, lifecycle on activity
    for each row when (new.kind = 'SEMINAR') execute function app.keep_seminar_sum();`;
