import { PART_KINDS, PARTY_KINDS } from '../rules/routine-parties.js';

const OF_KINDS = Object.entries(PART_KINDS)
  .flatMap(([part, kinds]) => kinds.map((kind) => `('${part}', '${kind}')`))
  .join(', ');

/**
 * What all have agreed to stays as it was: it is put in force once, and nothing else of it changes. The last to
 * agree makes it agreed. Of a town no two versions begin on the same day, nor one before another that has begun.
 * Nobody who has a step of it, or agreed to the version before, is left out; one that was begun from an older version
 * is compared with the latest before anybody is asked, and before it is in force.
 */
export const localRoutineFunctions = `
  -- As far as whoever asks sees them: a trigger sees all.
  create or replace function app.latest_routine(town uuid) returns uuid language sql stable
    set search_path = pg_catalog, public as $$
    select id from local_routine where site_id = town and in_force_from is not null
      order by in_force_from desc limit 1
  $$;

  -- Of the core group, those with a step and those that agreed to the version before.
  create or replace function app.routine_parties(routine uuid)
    returns table (agency_id uuid, steps integer[], agreed_before boolean) language sql stable
    set search_path = pg_catalog, public as $$
    select * from (
      select g.id,
        array(select s.n from local_routine_step s where s.routine_id = r.id and exists (
          select from unnest(array[s.from_part, s.to_part]) part
          where (part, g.kind) in (${OF_KINDS}) or exists (
            select from contact_function f where f.agency_id = g.id and f.kind = part and f.ended_on is null
              and r.site_id = any (f.site_ids))) order by s.n),
        exists (select from local_routine b where b.in_force_from is not null and g.id = any (b.party_ids)
          and b.id in (r.replaces_id, app.latest_routine(r.site_id)))
      from local_routine r, agency g
      where r.id = routine and g.kind in (${PARTY_KINDS.map((kind) => `'${kind}'`).join(', ')})
        and exists (select from site_agency c where c.agency_id = g.id and c.site_id = r.site_id and c.tier = 'CORE'
          and app.today() between c.valid_from and coalesce(c.valid_to, 'infinity'))
    ) found (agency_id, steps, agreed_before)
    where cardinality(steps) > 0 or agreed_before
  $$;

  grant execute on function app.latest_routine(uuid), app.routine_parties(uuid) to portal_app;

  create or replace function app.guard_local_routine() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[] := '{}';
    is_back boolean := false;
  begin
    -- The owner’s own triggers number it and make it agreed.
    if current_user <> 'portal_app' then return new; end if;
    if tg_op = 'UPDATE' then
      changed := array(select key from jsonb_each(to_jsonb(new))
        where value is distinct from to_jsonb(old) -> key and key <> 'version');
      is_back := new.state = 'DRAFT' and old.state <> 'DRAFT';
      if 'number' = any (changed) or 'agreed_on' = any (changed) and not is_back
        or new.state = 'AGREED' and old.state <> 'AGREED' then
        raise exception 'A version is agreed by all its organisations' using errcode = 'insufficient_privilege';
      end if;
      if old.state = 'AGREED' and not (is_back and old.in_force_from is null and changed <@ array['state', 'agreed_on'])
        and (changed <> array['in_force_from'] or old.in_force_from is not null or new.in_force_from is null) then
        raise exception 'What is agreed stays as it is' using errcode = 'insufficient_privilege';
      end if;
      if 'replaces_id' = any (changed) and (old.state <> 'DRAFT' or new.state <> 'DRAFT'
          or new.replaces_id is distinct from app.latest_routine(new.site_id)) then
        raise exception 'A draft is compared with the latest version' using errcode = 'insufficient_privilege';
      end if;
      -- What was answered is void: it may say something else when they are asked again.
      if is_back then
        new.version := old.version + 1;
        new.agreed_on := null;
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
  declare
    is_asked boolean := new.state = 'ASKED' and old.state = 'DRAFT';
    is_forced boolean := new.in_force_from is not null and new.in_force_from is distinct from old.in_force_from;
    is_back boolean := new.state = 'DRAFT' and old.state = 'AGREED';
    is_old boolean;
  begin
    if not (is_asked or is_forced or is_back) then return new; end if;
    perform pg_advisory_xact_lock(hashtext('local_routine'), hashtext(new.site_id::text));
    is_old := new.replaces_id is distinct from app.latest_routine(new.site_id);
    if is_asked and new.number is null then
      new.number := (select coalesce(max(r.number), 0) + 1 from local_routine r where r.site_id = new.site_id);
    end if;
    if is_asked then
      new.party_ids := array(select unnest(new.party_ids)
        union select p.agency_id from app.routine_parties(new.id) p order by 1);
      if cardinality(new.party_ids) < 2 then
        raise exception 'Nobody agrees alone' using errcode = 'insufficient_privilege';
      end if;
    end if;
    if is_forced and exists (
        select from local_routine r where r.site_id = new.site_id and r.id <> new.id
          and r.in_force_from >= least(new.in_force_from, app.today() + 1)) then
      raise exception 'Another version begins then, or later' using errcode = 'insufficient_privilege';
    end if;
    if (is_asked or is_forced) and is_old then
      raise exception 'A newer version has come' using errcode = 'insufficient_privilege';
    end if;
    if is_back and not is_old then
      raise exception 'What is agreed stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  revoke execute on function app.place_routine() from public;
  create or replace trigger place_routine before update on local_routine
    for each row execute function app.place_routine();

  -- Two who agree at once see each other, and what was changed meanwhile is not agreed. A yes that is taken back
  -- takes the day with it; once the version is in force it stays.
  create or replace function app.agree_routine() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    is_agreed boolean;
  begin
    perform from local_routine where id = new.routine_id for update;
    select not exists (
        select from unnest(r.party_ids) party where not exists (
          select from local_routine_answer a where a.routine_id = r.id and a.agency_id = party
            and a.answer = 'AGREED' and a.answered_version = r.version))
      into is_agreed from local_routine r where r.id = new.routine_id;
    if is_agreed then
      update local_routine r set state = 'AGREED', agreed_on = app.swedish_day(new.answered_at)
        where r.id = new.routine_id and r.state = 'ASKED';
    end if;
    if is_agreed or new.answer = 'AGREED' then return null; end if;
    update local_routine r set state = 'ASKED', agreed_on = null, in_force_from = null
      where r.id = new.routine_id and r.state = 'AGREED' and coalesce(r.in_force_from, 'infinity') > app.today();
    if exists (select from local_routine r where r.id = new.routine_id and r.state = 'AGREED') then
      raise exception 'It is in force' using errcode = 'insufficient_privilege';
    end if;
    return null;
  end $$;
  revoke execute on function app.agree_routine() from public;
  create or replace trigger agree_routine after insert or update on local_routine_answer
    for each row execute function app.agree_routine();`;
