/**
 * What all have agreed to stays as it was: it is put in force once, and nothing else of it changes. The last to
 * agree makes it agreed. Of a town no two versions begin on the same day, nor one before another that has begun.
 */
export const localRoutineFunctions = `
  create or replace function app.guard_local_routine() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[] := '{}';
  begin
    -- The owner’s own triggers number it and make it agreed.
    if current_user <> 'portal_app' then return new; end if;
    if tg_op = 'UPDATE' then
      changed := array(select key from jsonb_each(to_jsonb(new))
        where value is distinct from to_jsonb(old) -> key and key <> 'version');
      if changed && array['number', 'agreed_on'] or new.state = 'AGREED' and old.state <> 'AGREED' then
        raise exception 'A version is agreed by all its organisations' using errcode = 'insufficient_privilege';
      end if;
      if old.state = 'AGREED' and (changed <> array['in_force_from'] or old.in_force_from is not null or new.in_force_from is null) then
        raise exception 'What is agreed stays as it is' using errcode = 'insufficient_privilege';
      end if;
      if old.state = 'ASKED' and changed && array['party_ids'] then
        raise exception 'Who is asked stays, until it is a draft again' using errcode = 'insufficient_privilege';
      end if;
    end if;
    if tg_op = 'INSERT' and new.replaces_id is not null and not exists (
        select from local_routine r where r.id = new.replaces_id and r.site_id = new.site_id) then
      raise exception 'It begins from a version of the town that one sees' using errcode = 'insufficient_privilege';
    end if;
    if (tg_op = 'INSERT' or changed && array['party_ids']) and exists (
        select from unnest(new.party_ids) party where not exists (
          select from site_agency r where r.agency_id = party and r.site_id = new.site_id and r.tier = 'CORE'
            and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity'))) then
      raise exception 'Who agrees is of the core group' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_local_routine before insert or update on local_routine
    for each row execute function app.guard_local_routine();

  -- One at a time in a town: versions that the writer does not see count too.
  create or replace function app.place_routine() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if new.state = 'ASKED' and new.number is null or new.in_force_from is distinct from old.in_force_from then
      perform pg_advisory_xact_lock(hashtext('local_routine'), hashtext(new.site_id::text));
    end if;
    if new.state = 'ASKED' and new.number is null then
      new.number := (select coalesce(max(r.number), 0) + 1 from local_routine r where r.site_id = new.site_id);
    end if;
    if new.in_force_from is distinct from old.in_force_from and exists (
        select from local_routine r where r.site_id = new.site_id and r.id <> new.id
          and r.in_force_from >= new.in_force_from) then
      raise exception 'Another version begins then, or later' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  revoke execute on function app.place_routine() from public;
  create or replace trigger place_routine before update on local_routine
    for each row execute function app.place_routine();

  -- Two who agree at once see each other, and what was changed meanwhile is not agreed.
  create or replace function app.agree_routine() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform from local_routine where id = new.routine_id for update;
    update local_routine r set state = 'AGREED', agreed_on = app.swedish_day(new.answered_at)
      where r.id = new.routine_id and r.state = 'ASKED' and not exists (
        select from unnest(r.party_ids) party where not exists (
          select from local_routine_answer a where a.routine_id = r.id and a.agency_id = party
            and a.answer = 'AGREED' and a.answered_version = r.version));
    return null;
  end $$;
  revoke execute on function app.agree_routine() from public;
  create or replace trigger agree_routine after insert or update on local_routine_answer
    for each row execute function app.agree_routine();`;
