/**
 * What follows from somebody saying that they cannot, and from a colleague saying yes. Both may hold a
 * role that plans nothing, as *chef i beredskap* who holds the time behind; so the team follows by trigger:
 *
 * - who cannot has answered *Kan inte*, and nothing else is written of it; who has left has answered nothing
 * - only the one who is asked takes over, and gets the place with its role; the version of the team counts
 *   up, so that nobody saves over it. What becomes of the go-aheads is the service's to write (INV-10)
 */
export const takeOverFunctions = `
  create or replace function app.tell_unable() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform from pass_member m where m.id = new.member_id and m.activity_id = new.activity_id
      and m.agency_id = new.agency_id and m.membership_id = new.membership_id;
    if not found then
      raise exception 'Only somebody in the team cannot' using errcode = 'serialization_failure';
    end if;
    -- Who has left has said nothing: no answer stands in their name, neither this one nor one from before.
    if app.viewer_kind() = 'system' then
      delete from pass_answer n where n.activity_id = new.activity_id and n.membership_id = new.membership_id;
      return null;
    end if;
    insert into pass_answer (activity_id, agency_id, function_title, membership_id, answer, via, at)
      values (new.activity_id, new.agency_id, new.function_title, new.membership_id, 'DECLINED', 'SIGNED_IN', new.at);
    return null;
  end $$;
  create or replace trigger tell_unable after insert on take_over
    for each row execute function app.tell_unable();

  -- A plan is not *Klart* with somebody in its team who has left: in the transaction that says so.
  create or replace function app.settle_passes_of_leaver() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform app.settle_pass(o.activity_id) from field_operation o
      where o.state in ('AWAITING_GO', 'READY') and exists (
        select from pass_member m where m.activity_id = o.activity_id and m.membership_id = new.id);
    return null;
  end $$;
  create or replace trigger settle_passes after update of valid_to on membership
    for each row when (old.valid_to is distinct from new.valid_to)
    execute function app.settle_passes_of_leaver();

  create or replace function app.take_over_place() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    place text;
  begin
    if old.state <> 'ASKED' or old.asked_membership_id <> new.asked_membership_id
       or app.membership_id() is distinct from old.asked_membership_id then
      raise exception 'Only the one who is asked takes over' using errcode = 'insufficient_privilege';
    end if;
    delete from pass_member where id = new.member_id and activity_id = new.activity_id returning role into place;
    if place is null then
      raise exception 'The place is gone' using errcode = 'serialization_failure';
    end if;
    insert into pass_member (activity_id, agency_id, membership_id, function_title, role)
      values (new.activity_id, new.agency_id, new.asked_membership_id, new.asked_title, place);
    update pass_progress set team_version = team_version + 1 where activity_id = new.activity_id;
    return new;
  end $$;
  create or replace trigger take_over_place before update of state on take_over
    for each row when (new.state = 'TAKEN') execute function app.take_over_place();`;
