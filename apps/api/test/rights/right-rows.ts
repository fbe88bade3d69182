import type pg from 'pg';

/** The four agencies that are asked for, of those that `plantEverywhere` made rows of, with a colleague of the planted member. */
const FRAME = `
  drop table if exists pg_temp.asked;
  create temporary table asked as
    select of.*, (select m.id from membership m where m.agency_id = of.id and m.id <> of.member order by m.id limit 1) as colleague
    from of where key in ('SOC-LUND', 'POL-LUND', 'FA-HBG', 'KS-LUND');
  -- Each of them is of the core group of its town.
  update site_agency set tier = 'CORE' where agency_id in (select id from asked);`;

/** What the portal writes by itself, in tables that are empty on the stages of the other matrices. */
const WRITTEN = `
  insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, state, queued_at)
    select id, 'PASS_INVITATION', gen_random_uuid(), other, 'QUEUED', now() from of;
  insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash, created_at)
    select id, person, gen_random_uuid(), 'changeTask', '\\x00', now() from of;
  insert into content_removal_text (removal_id, agency_id, original)
    select pg_temp.id('one removal ' || key), id, '"Det som stod"' from of;
  insert into local_account (id, agency_id, membership_id, address)
    select pg_temp.id('right account ' || key), id, member, 'right-' || lower(key) || '@planted.example' from of;
  insert into passkey (agency_id, account_id, membership_id, credential_id, public_key, counter, transports)
    select id, pg_temp.id('right account ' || key), member, convert_to('right ' || key, 'UTF8'), '\\x00', 0, '{}' from of;
  insert into standing_risk_fact (standing_risk_id, agency_id, site_id, type, area_group, band, valid_from, valid_to)
    select pg_temp.id('one risk ' || key), id, site, 'STREET', 'INRE', 'LOW', app.today(), app.today() + 30 from of
    on conflict do nothing;
  insert into team_count (activity_id, agency_id, counter, n) select pass, id, 'contacts', 1 from pass on conflict do nothing;
  insert into training_gate (agency_id, mode) select id, 'WARN' from of on conflict do nothing;
  insert into session (token_hash, person_id, membership_id, created_at, last_seen_at, way)
    select sha256(convert_to('right ' || key, 'UTF8')), person, member, now(), now(), 'DEMO' from of;
  insert into crew_card (membership_id, agency_id, field_role, languages, qualifications)
    select member, id, 'IN_FIELD', '{}', '[]' from asked on conflict do nothing;
  insert into qualification (agency_id, membership_id, kind)
    select id, member, (select kind from qualification limit 1) from asked on conflict do nothing;
  insert into spoken_language (agency_id, membership_id, language)
    select id, member, (select language from spoken_language limit 1) from asked on conflict do nothing;`;

/** Each of the four shares with the other three, and stands beside them as a party. */
const SHARED = `
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select a.id, o.id, a.agency_id, f.member from activity a join asked f on f.id = a.agency_id join asked o on o.id <> f.id
    where a.lifecycle = 'JOINT_DRAFT' and a.classification <> 'P3' and coalesce(a.number, '') not like '%-W'
    on conflict do nothing;
  insert into activity_participant (activity_id, agency_id, from_agency_id, function_title, asked_at)
    select a.id, f.id, o.id, 'Funktionen', now() from activity a join asked f on f.id = a.agency_id join asked o on o.id <> f.id
    where a.lifecycle = 'JOINT_DRAFT' and a.kind = 'STUDY_VISIT' on conflict do nothing;
  insert into pass_invitation (activity_id, agency_id, owner_agency_id)
    select p.pass, o.id, p.id from pass p join asked f on f.id = p.id join asked o on o.id <> f.id where p.what = 'SENT'
    on conflict do nothing;
  insert into pass_invitee (activity_id, agency_id, owner_agency_id, function_title, mailbox)
    select p.pass, o.id, p.id, 'Funktion', 'brev@planted.example' from pass p join asked f on f.id = p.id
      join asked o on o.id <> f.id where p.what = 'SENT' on conflict do nothing;
  insert into answer_key (invitee_id, agency_id, way, secret_hash, made_at)
    select i.id, i.agency_id, 'LINK', sha256(convert_to('right ' || i.id, 'UTF8')), now() from pass_invitee i
      join asked f on f.id = i.owner_agency_id where not exists (select from answer_key k where k.invitee_id = i.id);
  insert into pass_answer (activity_id, agency_id, function_title, answer, via, at, noted_by_agency_id, noted_by_title)
    select p.pass, o.id, 'Funktion', 'IN_FIELD', 'PHONE', now(), o.id, 'Funktion' from pass p join asked f on f.id = p.id
      join asked o on o.id <> f.id where p.what = 'SENT';
  insert into meeting_comment (activity_id, agency_id, owner_agency_id, body, sent_at, written_function)
    select m.activity_id, o.id, m.agency_id, 'Synpunkt', now(), 'Chef' from meeting m join activity a on a.id = m.activity_id
      join asked f on f.id = m.agency_id join asked o on o.id <> f.id where m.agenda = 'JOINT' and a.lifecycle = 'JOINT_DRAFT';
  update agreement set party_ids = (select array_agg(id) from asked) where agency_id in (select id from asked);
  insert into agreement_party (agreement_id, agency_id, signatory_function, confirmed_version, confirmed_at, confirmed_function)
    select a.id, o.id, 'Funktionen', a.version, now(), 'Funktionen' from agreement a join asked f on f.id = a.agency_id, asked o
    where a.state = 'REVIEW' on conflict do nothing;
  update local_routine set party_ids = (select array_agg(id) from asked) where agency_id in (select id from asked);
  insert into local_routine_answer (routine_id, agency_id, answer, reason, answered_version, answered_at, answered_function)
    select r.id, o.id, 'AGREED', '', r.version, now(), 'Chef' from local_routine r join asked f on f.id = r.agency_id, asked o
    where r.state = 'ASKED' on conflict do nothing;
  insert into report_figure (id, agency_id, report_id, contributor_id, figure_code, definition_version)
    select pg_temp.id('right figure ' || f.key || o.key), f.id, pg_temp.id('one progress ' || f.key), o.id, 'K24', 1
    from asked f join asked o on o.id <> f.id;
  insert into report_figure_answer (agency_id, report_figure_id, lead_agency_id, decision, comment, answered_by, function_title)
    select o.id, pg_temp.id('right figure ' || f.key || o.key), f.id, 'CHANGE_REQUESTED', 'Ändra', o.member, 'Funktion'
    from asked f join asked o on o.id <> f.id;
  insert into report_nudge (agency_id, report_id, contributor_id, nudged_on, nudged_by)
    select f.id, pg_temp.id('one progress ' || f.key), o.id, app.today(), f.member from asked f join asked o on o.id <> f.id
    on conflict do nothing;
  insert into task_offer (task_id, agency_id, to_agency_id, site_id, verb, body, due_on, classification, offered_at, offered_function)
    select t.id, f.id, o.id, t.site_id, t.verb, t.body, t.due_on, 'P2', now(), 'Funktion'
    from task t join asked f on f.id = t.agency_id join asked o on o.id <> f.id on conflict do nothing;
  insert into handover (agency_id, site_id, programme_id, is_sender, other_agency_id, other_function, assessed_by, category, band,
      channel, state, observed_on, part_of_day, month, minutes, confirmed_by, confirming_function, closed_on, is_counted)
    select f.id, f.site, f.programme, s, o.id, 'Funktionen där', 'Funktionen', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', 'CONFIRMED',
      '2022-05-20', 'EVENING', '2022-05-01', 12, 'ORALLY', 'Funktionen', date '2022-05-20', true
    from asked f join asked o on o.id <> f.id, unnest(array[true, false]) s;`;

/** The own card in the list of another agency: where one is of the core group, and where one is not. */
const CARDS = `
  insert into actor (id, agency_id, site_id, name, kind, sector, ring, card_agency_id)
    select pg_temp.id('right card ' || f.key || place), (select id from agency where key = 'SOC-B'),
      case place when 'core' then f.site else (select s.id from site s where s.id not in (
        select r.site_id from site_agency r where r.agency_id = f.id) order by s.key limit 1) end,
      'Vårt kort ' || f.key || place, 'OTHER', 'OTHER', 'NETWORK', f.id
    from asked f, unnest(array['core', 'network']) place;
  insert into actor_answer (actor_id, agency_id, may, secrecy, contact_function, work_phone, mailbox, answered_by, answered_on)
    select pg_temp.id('right card ' || f.key || place), f.id, '{INFORM}', 'NONE', 'Funktionen där', '040-628 04 99',
      'planted@actor.example', 'Funktionen där', app.today()
    from asked f, unnest(array['core', 'network']) place;
  insert into actor_tie (agency_id, actor_id, other_actor_id, kind, said_on)
    select f.id, pg_temp.id('right card ' || f.key || place), a.id, t.kind, app.today()
    from asked f, unnest(array['core', 'network']) place, lateral (select kind from actor_tie limit 1) t,
      lateral (select a.id from actor a where a.site_id = (select c.site_id from actor c
        where c.id = pg_temp.id('right card ' || f.key || place)) and a.card_agency_id is null order by a.id limit 1) a;`;

/** What somebody else began, for who may not decide on what is their own. */
const OF_COLLEAGUES = `
  update content_removal r set record_id = pg_temp.id('one seminar ' || f.key || 'P1FINALISED') from asked f where f.id = r.agency_id;
  update seminar_evaluation e set answers = 4 from asked f where e.activity_id = pg_temp.id('one seminar ' || f.key || 'P1FINALISED');
  insert into content_removal (agency_id, text, record_id, flagged_by, flagged_at)
    select agency_id, 'SEMINAR_VENUE', record_id, colleague, flagged_at from content_removal r join asked f on f.id = r.agency_id;
  insert into disposal (agency_id, rule, before, proposed_rows, proposed_by, proposed_at)
    select id, 'PASS_PLANS', '2020-01-01', 0, colleague, now() from asked;
  insert into entered_figure (agency_id, programme_id, site_id, figure_code, definition_version, period_from, period_to,
      source_document, source_on, source_function, state, entered_by, entered_function)
    select id, programme, site, 'K26', 1, '2022-05-01', '2022-05-31', 'Dokument', '2022-06-01', 'Funktion', 'ENTERED', colleague,
      'Funktion' from asked;
  update access_review_item i set judged_by = f.colleague, membership_id = f.colleague from asked f
    where f.id = i.agency_id and i.state = 'ASKED';
  insert into training_record (agency_id, membership_id, course_id, kind, held_on, source, given_at, given_by)
    select f.id, f.member, r.course_id, r.kind, r.held_on, r.source, r.given_at, f.colleague
    from training_record r join asked f on f.id = r.agency_id
    where r.membership_id is distinct from f.member on conflict do nothing;`;

/** On the same connection as `plantEverywhere` and `plantRows`, and after them: by their tables `of` and `pass`. */
export async function plantRights(admin: pg.Client): Promise<void> {
  const sql = [FRAME, WRITTEN, SHARED, CARDS, OF_COLLEAGUES].join('\n');
  await admin.query('set session_replication_role = replica');
  await admin.query(sql);
  await admin.query('set session_replication_role = origin');
}
