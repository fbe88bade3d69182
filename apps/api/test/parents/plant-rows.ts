import type pg from 'pg';

/**
 * Rows of the tables that `plantEverywhere` leaves empty, or has only in a state that nobody may add them in.
 * On the same connection and after it: it goes by its tables `of` and `pass`, and its ids.
 */
const IDENTITY = `
  insert into unit (id, agency_id, name) select pg_temp.id('more unit ' || key), id, 'Enhet ' || key from of;
  update membership m set unit_id = pg_temp.id('more unit ' || of.key) from of where m.id = of.member;
  insert into identity_provider (id, agency_id, name, issuer, client_id)
    select pg_temp.id('more provider ' || key), id, 'Inloggning', 'https://idp.planted.example/' || key, 'portal' from of;
  insert into sign_in_binding (id, agency_id, membership_id, provider_id, issuer, subject, state)
    select pg_temp.id('more binding ' || key), id, member, pg_temp.id('more provider ' || key),
      'https://idp.planted.example/' || key, 'subject', 'APPROVED' from of;
  insert into invitation (agency_id, membership_id, provider_id, token_hash, invited_by)
    select id, member, pg_temp.id('more provider ' || key), sha256(convert_to('more ' || key, 'UTF8')), member from of;
  insert into role_proposal (agency_id, membership_id, roles, proposed_by)
    select of.id, (select m.id from membership m where m.agency_id = of.id and m.id <> of.member order by m.id limit 1),
      '{NETWORK_MEMBER}', of.member
    from of where exists (select from membership m where m.agency_id = of.id and m.id <> of.member);
  insert into undertaking_acceptance (agency_id, membership_id, version) select id, member, 1 from of;
  insert into background_task (id, agency_id, membership_id, session_id, kind, key, total)
    select pg_temp.id('more task ' || key), id, member, gen_random_uuid(), 'IMPORT_PEOPLE', '\\x00', 1 from of;
  insert into background_task_input (task_id, agency_id, membership_id, content)
    select pg_temp.id('more task ' || key), id, member, 'text' from of;
  insert into calendar_decision (agency_id, own_time, decided_at, decided_by) select id, true, now(), member from of;
  insert into notification_choice (id, agency_id, membership_id)
    select pg_temp.id('more choice ' || key), id, member from of;
  insert into notification_stop_key (agency_id, choice_id, secret_hash, made_at)
    select id, pg_temp.id('more choice ' || key), sha256(convert_to('more ' || key, 'UTF8')), now() from of;
  insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
    select agency_id, id, site_ids, '{1}', '16:00', '20:00', app.today() from contact_function;`;

const PASSES = `
  insert into field_operation_area (activity_id, area_id, agency_id)
    select p.pass, (select a.id from area a where a.site_id = p.site order by a.code limit 1), p.id
    from pass p where exists (select from area a where a.site_id = p.site);
  insert into briefing_heard (activity_id, member_id, agency_id, noted_by, by_title, at)
    select p.pass, m.id, p.id, p.member, 'Funktion', now() from pass p
      join pass_member m on m.activity_id = p.pass and m.membership_id = p.member;
  insert into checklist_tick (point_id, activity_id, agency_id, ticked_by, by_title, at)
    select c.id, p.pass, p.id, p.member, 'Funktion', now() from pass p join checklist_point c on c.activity_id = p.pass;
  insert into field_count (activity_id, agency_id, counter, quarter, n)
    select pass, id, 'contacts', date_trunc('hour', now()), 1 from pass;
  insert into field_pass_key (id, activity_id, agency_id, public_key, private_key, sealed_with, made_at)
    select pg_temp.id('more outbox ' || pass), pass, id, repeat('A', 87), '\\x00', 'k-1', now() from pass;
  insert into field_device (activity_id, agency_id, membership_id, public_key, registered_at)
    select pass, id, member, repeat('A', 87), now() from pass;
  insert into field_outbox_receipt (activity_id, agency_id, batch_id)
    select pass, id, pg_temp.id('more batch ' || pass) from pass;
  insert into field_late_count (activity_id, agency_id, counter, n, arrived_at, settled_at, settled_by)
    select pass, id, 'contacts', 1, now(), now(), member from pass;
  update field_operation set model_test = true;
  insert into routine_trial (activity_id, agency_id, routine_id, results)
    select p.pass, p.id, (select r.id from local_routine r where r.agency_id = p.id and r.state = 'AGREED' limit 1), '{HELD}'
    from pass p where p.what <> 'DRAFT' and exists (
      select from local_routine r where r.agency_id = p.id and r.state = 'AGREED');
  insert into field_report_breakdown (report_id, agency_id, dimension, value, n)
    select r.id, r.agency_id, 'SEX', 'WOMAN', 1 from field_report r;
  insert into field_report_hours (report_id, agency_id, member_id, hours)
    select r.id, r.agency_id, m.id, 1 from field_report r join pass_member m using (activity_id, agency_id);
  insert into go_ahead_void (go_ahead_id, activity_id, agency_id, reasons, at)
    select g.id, g.activity_id, g.agency_id, '{START_MOVED}', now() from go_ahead g;
  insert into kept_clash (activity_id, agency_id, clash_key, code, reason, kept_by, by_title, at)
    select pass, id, 'BUSY planted', 'BUSY', 'ASKED', member, 'Funktion', now() from pass;
  -- A leader writes new words while the pass is ready or out.
  update field_operation o set state = 'READY' from pass p where o.activity_id = p.pass and p.what = 'WITHDRAWN';
  insert into pass_new_words (activity_id, agency_id, words, written_by, by_title, at)
    select pass, id, 'Vi möts vid bilen', member, 'Funktion', now() from pass;
  -- Rear support alone notes that the team called.
  update pass_member m set role = 'REAR_SUPPORT' from pass p
    where m.activity_id = p.pass and m.membership_id = p.member and p.what = 'DRAFT';
  insert into voice_check_in (activity_id, agency_id, at, noted_at, noted_by, by_title)
    select pass, id, now(), now(), member, 'Funktion' from pass;
  insert into take_over (activity_id, agency_id, member_id, membership_id, function_title, role, at, state,
      asked_membership_id, asked_title, asked_at)
    select p.pass, p.id, m.id, p.member, 'Funktion', 'MEMBER', now(), 'ASKED', p.member, 'Funktion', now()
    from pass p join pass_member m on m.activity_id = p.pass and m.membership_id = p.member;
  insert into answer_key (invitee_id, agency_id, way, secret_hash, made_at)
    select id, agency_id, 'LINK', sha256(convert_to(id::text, 'UTF8')), now() from pass_invitee;
  insert into participant_key (participant_id, agency_id, way, secret_hash, made_at)
    select id, agency_id, 'LINK', sha256(convert_to(id::text, 'UTF8')), now() from activity_participant;
  insert into seminar_door_try (activity_id, agency_id, network_mark, tried_at)
    select activity_id, agency_id, sha256('network'), now() from seminar_sign_up_page;
  insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
    select sha256(convert_to(id::text, 'UTF8')), id, agency_id from seminar_sign_up;
  insert into seminar_evaluation (activity_id, agency_id, answers, mean_before, mean_after)
    select activity_id, agency_id, 9, 3, 5 from seminar;`;

/** The programme goes on, with a closing day to come: one that is behind nobody adds. */
const PROGRAMMES = `
  update programme set ends_on = app.today() + 99 where key = '2022';
  insert into closing_day (programme_id, closes_on, agency_id)
    select id, app.today() + 40, lead_agency_id from programme where key = '2022';
  insert into closing_state (programme_id, closes_on, agency_id, told, closed_at)
    select id, app.today(), lead_agency_id, '{}', now() from programme where key = '2022';`;

const REPORTS = `
  insert into entered_amount (agency_id, figure_id, value) select agency_id, id, 3 from entered_figure;
  insert into report_fetch (report_id, agency_id, figures, fetched_at, fetched_by)
    select pg_temp.id('one progress ' || key), id, '[]', now(), member from of;
  insert into report_nudge (agency_id, report_id, contributor_id, nudged_on, nudged_by)
    select id, pg_temp.id('one progress ' || key), other, app.today(), member from of;
  insert into report_snapshot (report_id, agency_id, content, content_sha256, pdf, pdf_sha256, frozen_at, frozen_by)
    select pg_temp.id('one progress ' || key), id, '{}', '\\x00', '\\x00', '\\x00', now(), member from of;
  insert into report_signed_copy (agency_id, report_id, version, pdf, pdf_sha256, filed_by, function_title)
    select id, pg_temp.id('one progress ' || key), 1, '\\x00', '\\x00', member, 'Funktion' from of;
  insert into report_event (agency_id, report_id, step, happened_on, version, noted_by, function_title)
    select id, pg_temp.id('one progress ' || key), 'archive', app.today(), 1, member, 'Funktion' from of;`;

const TRUST = `
  insert into disposal (agency_id, rule, before, proposed_rows, proposed_by, proposed_at)
    select id, 'FIELD_REPORTS', '2020-01-01', 0, member, now() from of;
  insert into disposal_hold (agency_id, ground, set_by, set_at) select id, 'INCIDENT', member, now() from of;
  insert into content_removal (id, agency_id, text, record_id, flagged_by, flagged_at)
    select pg_temp.id('one removal ' || key), id, 'SEMINAR_TITLE',
      (select a.id from activity a where a.agency_id = of.id and a.kind = 'SEMINAR' order by a.id limit 1), member, now() from of;
  insert into access_review (id, agency_id, after_sequence, to_sequence, since, until, seed, events, drawn_by)
    select pg_temp.id('more review ' || key), id, 0, 0, now(), now(), md5(key), 2, member from of;
  insert into access_review_item (agency_id, review_id, event_id, reasons, counted, at, membership_id, acting_agency_id, action,
      object_type, state)
    select id, pg_temp.id('more review ' || key), gen_random_uuid(), '{SAMPLE}', 1, now(), member, id, 'READ', 'field_operation',
      'WAITING' from of;`;

export async function plantRows(admin: pg.Client): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query([IDENTITY, PASSES, PROGRAMMES, REPORTS, TRUST].join('\n'));
  await admin.query('set session_replication_role = origin');
}
