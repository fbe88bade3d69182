import { PHASES, takesTime } from '../../rules/phase.js';

const IDLE = PHASES.filter((phase) => !takesTime(phase))
  .map((phase) => `'${phase}'`)
  .join(', ');

/** Who is taken by the activity `act`: on its day, whoever bears a function that has not said no. In SQL. */
const TAKEN = `
      select n.id as participant_id, m.id as membership_id, m.agency_id
      from activity_participant n
        join membership m on m.agency_id = n.from_agency_id and m.function_title = n.function_title
      where n.activity_id = act.id and n.answer <> 'DECLINED' and act.phase not in (${IDLE})
        and app.swedish_day(act.starts_at) between m.valid_from and coalesce(m.valid_to, 'infinity')`;

/**
 * *Upptagen* for those who are asked to an activity of any type, as long as it takes their time. Nothing in a
 * span says for what, and nobody reads which span is whose (`participant_busy`, which keeps the name of a span that was disposed of, so that it is not laid out again). It opens no direct numbers:
 * they are for those who are out.
 */
export const participantBusyFunctions = `
  create or replace function app.keep_participants_busy(held uuid) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    act activity;
  begin
    if not exists (select from activity_participant where activity_id = held)
      and not exists (select from participant_busy where activity_id = held) then return; end if;
    -- Whoever asks, answers or moves it at the same time waits here, and then sees the other.
    select * into act from activity where id = held for no key update;
    with gone as (
      delete from participant_busy l where l.activity_id = held
        and (l.participant_id, l.membership_id) not in (
          select t.participant_id, t.membership_id from (${TAKEN}) t)
      returning busy_span_id
    )
    delete from busy_span where id in (select busy_span_id from gone);
    update busy_span b set starts_at = act.starts_at, ends_at = act.ends_at
      from participant_busy l
      where l.activity_id = held and b.id = l.busy_span_id
        and (b.starts_at, b.ends_at) is distinct from (act.starts_at, act.ends_at);
    with fresh as materialized (
      select gen_random_uuid() as id, t.* from (${TAKEN}) t
      where not exists (select from participant_busy l
        where l.participant_id = t.participant_id and l.membership_id = t.membership_id)
    ), laid as (
      insert into busy_span (id, agency_id, site_id, membership_id, starts_at, ends_at, is_out)
        select id, agency_id, act.site_id, membership_id, act.starts_at, act.ends_at, false from fresh
    )
    insert into participant_busy (busy_span_id, activity_id, participant_id, membership_id)
      select id, held, participant_id, membership_id from fresh;
  end $$;

  create or replace function app.keep_busy_of_participant() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if tg_op = 'DELETE' then
      with gone as (delete from participant_busy where participant_id = old.id returning busy_span_id)
      delete from busy_span where id in (select busy_span_id from gone);
      return old;
    end if;
    perform app.keep_participants_busy(new.activity_id);
    return null;
  end $$;
  create or replace trigger keep_busy after insert or update of answer on activity_participant
    for each row execute function app.keep_busy_of_participant();
  create or replace trigger drop_busy before delete on activity_participant
    for each row execute function app.keep_busy_of_participant();

  create or replace function app.move_participants_busy() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform app.keep_participants_busy(new.id);
    return null;
  end $$;
  -- What is over is not laid out again, also when its spans are disposed of.
  create or replace trigger move_participants_busy after update of starts_at, ends_at, phase on activity
    for each row when ((old.starts_at, old.ends_at, old.phase in (${IDLE}))
      is distinct from (new.starts_at, new.ends_at, new.phase in (${IDLE})))
    execute function app.move_participants_busy();`;
