/** An established record stays as it is; a text that must not stand there goes by decision (INV-04, INV-23):
 * a column is opened by the removal that is running, never by its name alone. */
export const meetingFunctions = `
  create or replace function app.guard_meeting_minutes() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    changed text[] := array(select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key);
  begin
    if app.viewer_kind() is distinct from 'person' or old.approved_at is null
      or changed = array['summary', 'version'] and app.removing() then return new; end if;
    raise exception 'Minutes that are approved are not changed' using errcode = 'insufficient_privilege';
  end $$;
  create or replace trigger guard_minutes before update on meeting_minutes
    for each row execute function app.guard_meeting_minutes();

  create or replace function app.guard_meeting_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    row meeting_decision := case tg_op when 'DELETE' then old else new end;
    changed text[] := case tg_op when 'UPDATE' then
      array(select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key) end;
  begin
    if app.viewer_kind() = 'person' and not (coalesce(changed = array['body'], false) and app.removing()) and exists (
        select from meeting_minutes q where q.activity_id = row.activity_id and q.approved_at is not null) then
      raise exception 'Minutes that are approved are not changed' using errcode = 'insufficient_privilege';
    end if;
    return row;
  end $$;
  create or replace trigger guard_decision before insert or update or delete on meeting_decision
    for each row execute function app.guard_meeting_decision();`;
