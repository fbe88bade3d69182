import type { Migration } from '@stad/platform/api/db/migration.js';

/** The codes as they are on this day: a migration stays as it ran. */
const MAY = `
  'DECIDE_SUPPORT', 'DECIDE_SHELTER', 'INVESTIGATE_CRIME', 'INSPECT_PREMISES', 'REFUSE_GUESTS', 'END_LEASE',
  'LOOK_AFTER_STAIRWELLS', 'CHANGE_PUBLIC_SPACE', 'GUARD', 'GIVE_CARE', 'GIVE_SUPPORT', 'INTERPRET', 'INFORM'`;
const MAY_NOT = `
  'ENTER_HOMES', 'TELL_OF_GUESTS', 'TELL_OF_PATIENTS', 'TELL_OF_INDIVIDUALS', 'QUESTION_PEOPLE',
  'SEND_PEOPLE_AWAY', 'INSPECT_FOR_OTHERS', 'DECIDE_SUPPORT', 'TELL_ADDRESSES', 'WAIT_TO_REPORT'`;
const SECRECY = `'OSL_25', 'OSL_26', 'OSL_35', 'OSL_OTHER', 'SOL_17_11', 'AGREED', 'NONE'`;

/**
 * What an organisation has said itself and what who keeps the list has noted are two rows: neither is written over the
 * other. What was replaced of either stays readable.
 */
export const saidAndNotedMigration: Migration = {
  id: '20261201-2301-said-and-noted',
  sql: `
    alter table actor_answer drop constraint actor_answer_pkey;
    alter table actor_answer add primary key (actor_id, by_link);

    -- A link asks for no function and no number: who keeps the list has noted them.
    alter table actor_answer disable trigger user;
    insert into actor_answer (actor_id, agency_id, by_link, may, may_not, secrecy, contact_function, work_phone,
        answered_by, answered_on)
      select actor_id, agency_id, false, may, may_not, secrecy, contact_function, work_phone,
        coalesce(contact_function, 'Projektledare'), answered_on
      from actor_answer where by_link and (contact_function is not null or work_phone is not null);
    update actor_answer set contact_function = null, work_phone = null where by_link;
    alter table actor_answer enable trigger user;
    alter table actor_answer add constraint actor_answer_link
      check (not by_link or contact_function is null and work_phone is null);

    create table actor_answer_before (
      id uuid primary key default gen_random_uuid(),
      actor_id uuid not null references actor (id),
      -- Who wrote it down.
      agency_id uuid not null references agency (id),
      by_link boolean not null,
      may text[] not null check (may <@ array[${MAY}]::text[]),
      may_not text[] not null check (may_not <@ array[${MAY_NOT}]::text[]),
      secrecy text not null check (secrecy in (${SECRECY})),
      contact_function text check (length(contact_function) <= 80),
      work_phone text check (length(work_phone) <= 40),
      mailbox text check (length(mailbox) <= 254),
      answered_by text check (length(answered_by) <= 80),
      answered_on date not null,
      replaced_on date not null,
      -- Of two of one day the one replaced last comes first.
      position bigint generated always as identity
    );
    create index actor_answer_before_by_actor on actor_answer_before (actor_id, position);
    create index actor_answer_before_by_agency on actor_answer_before (agency_id);`,
};
