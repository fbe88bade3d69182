/**
 * Of the same town and list; the one that is kept is merged into nothing, and nothing into the one that goes. It is
 * undone the same day, and as long as it is merged nothing else of it changes but that its card is no longer read.
 */
export const actorMergeFunctions = `
  create or replace function app.guard_actor_merge() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    if current_user <> 'portal_app' then return new; end if;
    if new.merged_into_id is null and old.merged_into_id is not null then
      if old.merged_on <> app.today() then
        raise exception 'It is undone the same day' using errcode = 'insufficient_privilege';
      end if;
      new.card_follows := true;
    elsif new.merged_into_id is distinct from old.merged_into_id then
      if old.merged_into_id is not null or new.merged_on <> app.today()
        or exists (select from actor a where a.merged_into_id = new.id)
        or not exists (select from actor a where a.id = new.merged_into_id and a.site_id = new.site_id
          and a.merged_into_id is null) then
        raise exception 'Into one of the town that is itself not merged' using errcode = 'insufficient_privilege';
      end if;
    elsif old.merged_into_id is not null and (new.card_follows
      or to_jsonb(new) - 'card_follows' is distinct from to_jsonb(old) - 'card_follows') then
      raise exception 'What is merged stays as it was' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_actor_merge before update on actor
    for each row execute function app.guard_actor_merge();`;
