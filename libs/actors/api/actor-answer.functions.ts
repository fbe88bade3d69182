const WORDS = ['may', 'may_not', 'secrecy', 'answered_by', 'answered_on'];
const ROUTES = ['contact_function', 'work_phone', 'mailbox'];
const row = (of: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${of}.${column}`).join(', ')})`;

/**
 * What stands as said by an organisation without a sign-in is what its link answered and somebody took, word for word.
 * A replaced answer or note is kept, but no route of one that has left.
 */
export const actorAnswerFunctions = `
  create or replace function app.has_left(actor uuid) returns boolean language sql stable
    set search_path = pg_catalog, public as $$
    select exists (select from actor a join actor_file f on f.actor_id in (a.id, a.merged_into_id)
      where a.id = has_left.actor and f.state = 'LEFT')
  $$;
  grant execute on function app.has_left(uuid) to portal_app;

  create or replace function app.guard_actor_answer() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    taken actor_question;
  begin
    if current_user <> 'portal_app' or not new.by_link then return new; end if;
    -- Who has left is no longer called.
    if tg_op = 'UPDATE' and new.mailbox is null and ${row('new', WORDS)} is not distinct from ${row('old', WORDS)}
      and app.has_left(new.actor_id) then
      return new;
    end if;
    select q.* into taken from actor_question q
      where q.agency_id = new.agency_id and q.decision = 'TAKEN' and q.actor_id in (
        select a.id from actor a where a.id = new.actor_id or a.merged_into_id = new.actor_id)
      order by q.decided_at desc, q.position desc limit 1;
    if taken.id is null or new.answered_on <> app.swedish_day(taken.answered_at)
      or (new.may, new.may_not, new.secrecy) is distinct from (taken.may, taken.may_not, taken.secrecy)
      or taken.said_mailbox is not null and new.mailbox is distinct from taken.said_mailbox
      or taken.said_mailbox is null and new.mailbox is distinct from
        (case when tg_op = 'UPDATE' then old.mailbox end) then
      raise exception 'What an organisation has said, it says itself' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_actor_answer before insert or update on actor_answer
    for each row execute function app.guard_actor_answer();

  create or replace function app.keep_actor_answer() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if ${row('new', ROUTES)} is not distinct from (null::text, null::text, null::text) and app.has_left(new.actor_id) then
      update actor_answer_before set contact_function = null, work_phone = null, mailbox = null
        where actor_id = new.actor_id;
      return null;
    end if;
    if ${row('new', [...WORDS, ...ROUTES])} is distinct from ${row('old', [...WORDS, ...ROUTES])} then
      insert into actor_answer_before (actor_id, agency_id, by_link, may, may_not, secrecy, contact_function, work_phone,
          mailbox, answered_by, answered_on, replaced_on)
        values (old.actor_id, old.agency_id, old.by_link, old.may, old.may_not, old.secrecy, old.contact_function,
          old.work_phone, old.mailbox, old.answered_by, old.answered_on, app.today());
    end if;
    return null;
  end $$;
  revoke execute on function app.keep_actor_answer() from public;
  create or replace trigger keep_actor_answer after update on actor_answer
    for each row execute function app.keep_actor_answer();`;
