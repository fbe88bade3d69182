/**
 * When everybody in the field has heard the briefing it is done: the fact of the pass follows, also when
 * the last one plans nothing. Rear support is not waited for.
 */
export const briefingFunctions = `
  create or replace function app.settle_briefing() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update pass_progress p set briefing_done_at = new.at
      where p.activity_id = new.activity_id and p.briefing_done_at is null
        and exists (select from field_operation o
          where o.activity_id = new.activity_id and o.state in ('AWAITING_GO', 'READY'))
        and not exists (
          select from pass_member m where m.activity_id = new.activity_id and m.role <> 'REAR_SUPPORT'
            and not exists (select from briefing_heard h
              where h.activity_id = new.activity_id and h.member_id = m.id));
    return null;
  end $$;
  create or replace trigger settle_briefing after insert on briefing_heard
    for each row execute function app.settle_briefing();`;
