/**
 * Whoever writes: closing days lie a month apart, also when two add one at once, and the last day of a programme
 * is one. Where the end is moved on by less than a month, the old end gives way as long as it is ahead.
 */
export const closingDayFunctions = `
  create or replace function app.guard_closing_day() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    -- Held until the end: of two that are added at once the second finds the first.
    perform from programme p where p.id = new.programme_id for no key update;
    if exists (
      select from closing_day d
      where d.programme_id = new.programme_id and d.closes_on <> new.closes_on
        and (greatest(d.closes_on, new.closes_on)
          < (least(d.closes_on, new.closes_on) + interval '1 month')::date)
    ) then
      raise exception 'Closing days lie a month apart' using errcode = 'exclusion_violation';
    end if;
    return new;
  end $$;
  create or replace trigger guard_closing_day before insert or update on closing_day
    for each row execute function app.guard_closing_day();

  create or replace function app.close_at_end() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    delete from closing_day d
      where d.programme_id = new.id and d.closes_on >= app.today() and d.closes_on < new.ends_on
        and new.ends_on < (d.closes_on + interval '1 month')::date;
    insert into closing_day (programme_id, closes_on, agency_id)
      values (new.id, new.ends_on, new.lead_agency_id) on conflict do nothing;
    return null;
  end $$;
  create or replace trigger close_at_end after insert or update of ends_on on programme
    for each row execute function app.close_at_end();`;
