import { MOST_DAYS_LATER } from '../rules/handover.js';
import { CLOCK_HOURS, COUNT_STEP, DAYS_AFTER_CLOSE } from '../rules/handover-ageing.js';
import { USUAL_FUNCTIONS } from '../rules/handover-functions.js';
import { HANDOVER_CONFIRMERS, HANDOVER_FIELD } from '../rules/handover-life.js';
import { mayBeSame } from './handover-same.js';
import { NEVER_LINKED } from './link/handover-link.policy.js';

/** Operations whose receipts have a time: they go with the clock times of what they did. */
export const HANDOVER_OPERATIONS = [
  ...[
    'registerHandover',
    'confirmHandover',
    'wrongReceiver',
    'endHandover',
    'sameHandover',
    'contestHandover',
    'sendHandoverLink',
  ],
];

const CONFIRMERS = HANDOVER_CONFIRMERS.map((role) => `'${role}'`).join(', ');
const SENDERS = HANDOVER_FIELD.map((role) => `'${role}'`).join(', ');
/** A number that was told when the programme was over does not move any more. */
const STAYS_COUNTED = `h.is_counted and exists (select from programme p where p.id = h.programme_id and p.ends_on < day)`;
/** Somebody has been rung after it, of whom another row of its chain tells. */
const isHandedOn = (row: string) => `exists (select from handover n
  where n.chain_id = ${row}.chain_id and n.id <> ${row}.id)`;
const FUNCTIONS = USUAL_FUNCTIONS.map((title) => `'${title}'`).join(', ');
const OPERATIONS = HANDOVER_OPERATIONS.map((name) => `'${name}'`).join(', ');

/**
 * An open one is closed once, by one of its ends, and nothing else of it changes. Ageing: clock times after a day,
 * the whole row 14 days after it was closed. What is left of it is written anew together with all that is left of
 * its month, in no order and under new ids, so that neither an id nor a place nor the number of a transaction tells
 * which night it came from.
 */
export const handoverFunctions = `
  create or replace function app.guard_handover() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[];
    kept text[] := '{}';
  begin
    if current_user <> 'portal_app' then return coalesce(new, old); end if;
    if tg_op = 'DELETE' then
      if not exists (select from handover t where ${mayBeSame('old')}) then
        raise exception 'One goes where the other end has the same' using errcode = 'insufficient_privilege';
      end if;
      return old;
    end if;
    -- Of the town's directory, a title of the own organisation, or a usual one: nobody is described in its place.
    if tg_op = 'UPDATE' then kept := array[old.other_function, old.assessed_by, old.confirming_function]; end if;
    if exists (select from unnest(array[new.other_function, new.assessed_by, new.confirming_function]) said
        where said is not null and array_position(kept, said) is null and said not in (${FUNCTIONS})
          and not exists (select from contact_function c where new.site_id = any (c.site_ids) and btrim(c.label) = said)
          and not exists (select from membership m where m.agency_id = app.agency_id() and m.function_title = said)) then
      raise exception 'A function is chosen' using errcode = 'insufficient_privilege';
    end if;
    -- In the portal by them, outside it once it is said of which board. What stands from before stays as it was told.
    if new.category = 'CHILD_CONCERN' and (tg_op = 'INSERT' or new.state <> old.state or new.is_counted > old.is_counted)
        and (new.state = 'CONFIRMED' and exists (
            select from agency a where a.id = case when new.is_sender then new.other_agency_id else new.agency_id end
              and a.kind <> 'SOCIAL_SERVICES')
          or (new.state = 'CONFIRMED' or new.is_counted) and new.is_sender and new.other_agency_id is null
            and (new.municipality is null or new.board_function is null)) then
      raise exception 'A concern for a child is received by social services' using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'INSERT' then
      if new.other_agency_id is not null and new.other_agency_id <> new.agency_id and not exists (
          select from site_agency r where r.agency_id = new.other_agency_id and r.site_id = new.site_id
            and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')) then
        raise exception 'The other end has no part in the town' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    changed := array(select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key);
    if changed = array['chain_id'] and old.chain_id is null then return new; end if;
    -- What came to the wrong receiver is handed on, or ended: a child is handed on.
    if old.state = 'WRONG_RECEIVER' and old.closed_on is null and changed = array['closed_on']
        and (old.category <> 'CHILD_CONCERN' or ${isHandedOn('old')}) then
      return new;
    end if;
    -- By a link nobody says when they spoke, and never that they have a child or shelter.
    if app.viewer_kind() = 'system' and (old.category in (${NEVER_LINKED}) or changed && array['contact_at', 'minutes']
        or new.state = 'CONFIRMED' and new.confirmed_by <> 'LINK') then
      raise exception 'A link answers, and nothing else' using errcode = 'insufficient_privilege';
    end if;
    if app.viewer_kind() = 'person' and new.confirmed_by = 'LINK' then
      raise exception 'Who is signed in uses no link' using errcode = 'insufficient_privilege';
    end if;
    if old.state <> 'REGISTERED' or not changed <@ array['state', 'contact_at', 'minutes', 'confirmed_by',
        'confirming_function', 'closed_on', 'is_counted', 'municipality', 'board_function'] then
      raise exception 'An open handover is closed once' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_handover before insert or update or delete on handover
    for each row execute function app.guard_handover();

  -- At the wrong receiver, by either end: who received it reads the row no more, and could not have written it so.
  -- It waits with who handed over; handed_on where the next one of its chain is written down.
  create or replace function app.wrong_receiver(handover uuid, day date, handed_on boolean) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update handover h set state = 'WRONG_RECEIVER', closed_on = case when handed_on and ${isHandedOn('h')} then day end,
      is_counted = ${STAYS_COUNTED}
    where h.id = $1 and h.state = 'REGISTERED' and app.viewer_kind() = 'person' and app.has_role(${CONFIRMERS})
      and app.agency_id() in (h.agency_id, h.other_agency_id);
    return found;
  end $$;
  revoke execute on function app.wrong_receiver(uuid, date, boolean) from public;
  grant execute on function app.wrong_receiver(uuid, date, boolean) to portal_app;

  -- By who is named as the sender of what the receiver wrote: it handed nobody over. The row stays with who wrote it,
  -- counts in nothing, and one that had been sent back to the sender waits with its writer again.
  create or replace function app.contest_handover(handover uuid, day date) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update handover h set is_contested = true, is_counted = ${STAYS_COUNTED},
      state = case h.state when 'WRONG_RECEIVER' then 'REGISTERED' else h.state end
    where h.id = $1 and not h.is_sender and not h.is_contested and h.other_agency_id = app.agency_id()
      and h.agency_id <> h.other_agency_id and (h.state <> 'WRONG_RECEIVER' or h.closed_on is null)
      and app.viewer_kind() = 'person' and app.has_role(${SENDERS});
    return found;
  end $$;
  revoke execute on function app.contest_handover(uuid, date) from public;
  grant execute on function app.contest_handover(uuid, date) to portal_app;

  -- As the job of one agency: its own rows alone. Answers whether clock times are left, or rows with a date.
  create or replace function app.age_handovers(moment timestamptz) returns text language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    me uuid := app.agency_id();
    places text[];
    own uuid;
  begin
    if app.viewer_kind() is distinct from 'system' then
      raise exception 'Handovers age by themselves' using errcode = 'insufficient_privilege';
    end if;
    delete from handover_link where agency_id = me and closes_on < app.swedish_day(moment);
    -- All of them, one after the other in no order, whether or not anything of them goes: the number of the
    -- transaction that wrote a row stands between those of the log, and would tell of its night.
    for own in select id from handover where agency_id = me order by random() loop
      update handover set
          observed_at = case when observed_at > moment - interval '${CLOCK_HOURS} hours' then observed_at end,
          contact_at = case when observed_at > moment - interval '${CLOCK_HOURS} hours' then contact_at end
        where id = own;
      -- Of which board a child was told to is asked as long as somebody has to ring.
      update handover set municipality = null, board_function = null
        where id = own and observed_at is null and closed_on is not null
          and coalesce(municipality, board_function) is not null;
    end loop;
    delete from mutation_receipt
      where agency_id = me and operation in (${OPERATIONS}) and created_at <= moment - interval '${CLOCK_HOURS} hours';
    with gone as (
      delete from handover where agency_id = me and closed_on < app.swedish_day(moment) - ${DAYS_AFTER_CLOSE}
      returning case when is_sender then agency_id else coalesce(other_agency_id, agency_id) end as sender,
        site_id, programme_id, month, category, minutes, is_counted, is_contested, state
    ), left_over as (
      insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
        select sender, site_id, programme_id, month, category, minutes, is_counted from gone
        where is_counted or state = 'CONFIRMED' and not is_contested order by random()
      returning agency_id, month)
    select array_agg(distinct agency_id || ' ' || month) into places from left_over;
    if places is not null then
      with once_more as (
        delete from handover_month where agency_id || ' ' || month = any (places) returning *)
      insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
        select agency_id, site_id, programme_id, month, category, minutes, is_counted from once_more
        order by random();
    end if;
    return case
      when exists (select from handover where agency_id = me and observed_at is not null)
        or exists (select from mutation_receipt where agency_id = me and operation in (${OPERATIONS})) then 'CLOCK'
      when exists (select from handover where agency_id = me) then 'DATE' end;
  end $$;
  revoke execute on function app.age_handovers(timestamptz) from public;
  grant execute on function app.age_handovers(timestamptz) to portal_app;

  -- How many of each month the own agency handed over, for who watches over personal data there (field.md 8): by
  -- fives, so that none points at a night, once nothing of the month can be written down any more, and what is left
  -- of it at the sender after 14 days alone, so that nothing falls out of it as it ages.
  create or replace function app.handover_counts() returns table (month date, at_least integer) language sql stable
    security definer set search_path = pg_catalog, public as $$
    select k.month, (count(*)::int / ${COUNT_STEP}) * ${COUNT_STEP} from (
      select h.month from handover h
      where app.agency_id() is not distinct from case when h.is_sender then h.agency_id else h.other_agency_id end
        and not h.is_contested and (h.state = 'CONFIRMED' or h.is_counted)
      union all select m.month from handover_month m where m.agency_id = app.agency_id()) k
    where app.viewer_kind() = 'person' and app.has_role('DPO')
      and app.today() > (k.month + interval '1 month')::date + ${MOST_DAYS_LATER}
    group by 1 order by 1 desc
  $$;
  revoke execute on function app.handover_counts() from public;
  grant execute on function app.handover_counts() to portal_app;`;
