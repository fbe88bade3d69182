/**
 * The key of a pass dies, with the phones and the receipts that hang on it:
 *
 * - when the pass is closed and all phones that were registered have said that they are empty. It counts only
 *   what they say once everyone is back: before that, the next tap may follow
 * - when the pass is cancelled, and when another agency counts
 *
 * A job ends it for phones that say nothing (`end-outbox.ts`).
 */
export const outboxFunctions = `
  create or replace function app.forget_outbox() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from field_outbox_receipt where activity_id = old.activity_id and agency_id = old.agency_id;
    delete from field_device where activity_id = old.activity_id and agency_id = old.agency_id;
    return old;
  end $$;
  create or replace trigger forget_outbox before delete on field_pass_key
    for each row execute function app.forget_outbox();

  create or replace function app.settle_outbox() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from field_pass_key k using pass_progress p
      where k.activity_id = new.activity_id and p.activity_id = k.activity_id and p.closed_at is not null
        and not exists (select from field_device d
          where d.activity_id = k.activity_id and d.agency_id = k.agency_id
            and (d.emptied_at is null or d.emptied_at < greatest(p.returned_at, p.returned_noted_at)));
    return null;
  end $$;
  create or replace trigger settle_outbox after update of closed_at on pass_progress
    for each row when (new.closed_at is not null) execute function app.settle_outbox();
  create or replace trigger settle_outbox after update of emptied_at on field_device
    for each row when (new.emptied_at is not null) execute function app.settle_outbox();

  create or replace function app.leave_outbox() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from field_pass_key k where k.activity_id = new.activity_id
      and (new.cancelled_at is not null or k.agency_id is distinct from new.counting_agency_id);
    return null;
  end $$;
  create or replace trigger leave_outbox after update of cancelled_at, counting_agency_id on field_operation
    for each row execute function app.leave_outbox();`;
