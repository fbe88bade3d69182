/** Who was asked as the release before writes it, as participants: a function of an agency, or an actor. */
const AS_PARTICIPANTS = (of: string) => `
    insert into activity_participant (activity_id, agency_id, from_agency_id, function_title, answer, asked_at)
    select distinct on (i.activity_id, f.agency_id, coalesce(i.actor_name, f.label))
      i.activity_id, i.agency_id, f.agency_id, coalesce(i.actor_name, f.label), i.answer, i.invited_at
    from ${of} i left join contact_function f on f.id = i.contact_function_id
    order by i.activity_id, f.agency_id, coalesce(i.actor_name, f.label), i.answer`;

/** The answer that was noted last stands. */
const NEWEST = `
    on conflict (activity_id, from_agency_id, function_title) do update set answer = excluded.answer
      where activity_participant.answer <> excluded.answer`;

/** All that were asked so far; what is there already stays. */
export const MOVE_INVITATIONS = `${AS_PARTICIPANTS('seminar_invitation')} on conflict do nothing;`;

/**
 * While a process of the release before still runs, what it writes arrives where this one reads. Goes with
 * the table, in the release after this one (docs/operations/upgrade.md).
 */
export const seminarInvitationFunctions = `
  create or replace function app.carry_seminar_invitation() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    ${AS_PARTICIPANTS('(select new.*)')} ${NEWEST};
    return null;
  end $$;
  create or replace trigger carry_invitation after insert or update of answer on seminar_invitation
    for each row execute function app.carry_seminar_invitation();`;
