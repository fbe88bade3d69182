import type pg from 'pg';
import { TRIALS } from '../trials.js';

/** Every id follows from a name, so that rows can point at each other. */
const ID = `create or replace function pg_temp.id(name text) returns uuid language sql immutable
  return md5(name)::uuid;`;

/**
 * `of`: each agency that has a ring anywhere today, with a site of its own (in the core group where
 * it has one), a programme there, somebody who works for it, and another agency of the site, which things
 * are shared with.
 */
const FRAME = (round: string) => `
  drop table if exists pg_temp.of;
  create temporary table of as
    select a.id, a.key, r.site_id as site, p.programme_id as programme,
      pg_temp.id('${round} person ' || a.key) as person, pg_temp.id('${round} member ' || a.key) as member,
      o.agency_id as other
    from agency a
      cross join lateral (select r.site_id from site_agency r join site s on s.id = r.site_id
        where r.agency_id = a.id and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')
        order by r.tier <> 'CORE', s.key limit 1) r
      cross join lateral (select o.agency_id from site_agency o join agency g on g.id = o.agency_id
        where o.agency_id <> a.id and app.today() between o.valid_from and coalesce(o.valid_to, 'infinity')
        order by o.site_id <> r.site_id, o.tier <> 'CORE', g.key limit 1) o
      cross join lateral (select programme_id from programme_site s join programme p on p.id = s.programme_id
        where s.site_id = r.site_id order by p.starts_on desc limit 1) p;
  insert into person (id, email) select person, '${round}-' || lower(key) || '@planted.example' from of;
  insert into membership (id, agency_id, person_id, function_title, work_email, roles, valid_from)
    select member, id, person, 'Funktion', '${round}-' || lower(key) || '@planted.example', '{NETWORK_MEMBER}', '2022-01-01' from of;
  insert into directory_entry (membership_id, agency_id, function_title, valid_from)
    select member, id, 'Funktion', '2022-01-01' from of;`;

/** A seminar of every class in every stage of its life, shared with the other agency and not. */
const SEMINARS = (round: string, of: string, stages: string) => `
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select pg_temp.id('${round} seminar ' || key || c || l), id, site, programme, 'SEMINAR', 'Seminarium', 'CONFIRMED',
      now() + interval '3 days', now() + interval '3 days 2 hours', 'Sal', c, l, member
    from ${of}, unnest(array['P0', 'P1', 'P2', 'P3']) c, unnest(${stages}) l;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select pg_temp.id('${round} seminar ' || key || c || l), other, id, member
    from ${of}, unnest(array['P0', 'P1', 'P2', 'P3']) c, unnest(${stages}) l where l in ('DRAFT', 'JOINT_DRAFT')
      -- INV-06: what is the own agency’s alone never goes to who is no authority.
      and (c <> 'P3' or (select g.is_public_authority from agency g where g.id = other));
  insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select pg_temp.id('${round} seminar ' || key || c || l), id, 'KNOWLEDGE', 'CONFIRMED', 'Syfte', 20
    from ${of}, unnest(array['P0', 'P1', 'P2', 'P3']) c, unnest(${stages}) l;
  insert into seminar_invitation (activity_id, agency_id, actor_name)
    select pg_temp.id('${round} seminar ' || key || c || l), id, 'Hotellet'
    from ${of}, unnest(array['P0', 'P1', 'P2', 'P3']) c, unnest(${stages}) l;
  insert into seminar_attendance (activity_id, agency_id, from_agency_id, unit, registered)
    select pg_temp.id('${round} seminar ' || key || c || l), id, other, 'Enheten', 3
    from ${of}, unnest(array['P0', 'P1', 'P2', 'P3']) c, unnest(${stages}) l;`;

/** A pass that was sent to the other agency, one whose share was withdrawn, and a draft, with all that hangs on them. */
const PASSES = (round: string, of: string, kinds: string) => `
  drop table if exists pg_temp.pass;
  create temporary table pass as
    select f.*, w as what, pg_temp.id('${round} pass ' || key || w) as pass
    from ${of} f, unnest(${kinds}) w;
  insert into activity (id, agency_id, site_id, programme_id, kind, number, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select pass, id, site, programme, 'FIELD_OPERATION', case when what <> 'DRAFT' then 'FP-${round}-' || key || '-' || left(what, 1) end,
      'Fältpass', 'PLANNED', now() + interval '4 days', now() + interval '4 days 5 hours', 'Område', 'P2',
      case what when 'DRAFT' then 'DRAFT' else 'JOINT_DRAFT' end, member from pass;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by, revoked_at)
    select pass, other, id, member, case what when 'WITHDRAWN' then now() end from pass where what <> 'DRAFT';
  insert into field_operation (activity_id, agency_id, site_id, type, aim, state, counting_agency_id, check_in_mode,
      child_procedure_acknowledged, interpreter_plan, comms_plan, abort_criteria, sent_at, sent_by)
    select pass, id, site, 'STREET', 'Syfte', case what when 'DRAFT' then 'PLANNING' else 'AWAITING_GO' end, id, 'BY_PHONE', true,
      'Tolk', 'Telefon', '{Hot,Tyst}', case when what <> 'DRAFT' then now() end, case when what <> 'DRAFT' then member end from pass;
  insert into pass_progress (activity_id, agency_id) select pass, id from pass;
  insert into pass_invitation (activity_id, agency_id, owner_agency_id) select pass, other, id from pass;
  insert into pass_member (activity_id, agency_id, membership_id, function_title, role)
    select pass, id, member, 'Funktion', 'PASS_LEADER' from pass;
  insert into pass_member (activity_id, agency_id, function_title, role) select pass, other, 'Funktion', 'MEMBER' from pass;
  insert into pass_answer (activity_id, agency_id, function_title, answer, via, at, noted_by_agency_id, noted_by_title)
    select pass, other, 'Funktion', 'IN_FIELD', 'PHONE', now(), id, 'Funktion' from pass;
  insert into pass_invitee (activity_id, agency_id, owner_agency_id, function_title, mailbox)
    select pass, other, id, 'Funktion', 'brev@planted.example' from pass;
  insert into pass_check (activity_id, agency_id, new_threat, new_place_or_task, new_or_alone, support_absent, police_absent, at, answered_by)
    select pass, id, false, false, false, false, false, now(), member from pass;
  insert into untrained_decision (activity_id, agency_id, membership_ids, reason, by_title, at, entered_by)
    select pass, id, array[member], 'SEAT_BOOKED', 'Funktion', now(), member from pass;
  insert into go_ahead (activity_id, agency_id, decision, how, by_title, by_manager, at, conditions, risk_band, for_start_at, when_version, team_version, check_version)
    select pass, id, 'GIVEN', 'SIGNED_IN', 'Funktion', false, now(), '{Villkor}', 'LOW', now() + interval '4 days', 1, 1, 1 from pass;
  insert into pass_agency_fact (activity_id, agency_id, checked_at) select pass, id, now() from pass;
  insert into checklist_point (activity_id, agency_id, position, text, source) select pass, id, 1, 'Punkt', 'ADDED' from pass;
  insert into field_act (activity_id, agency_id, act, at, clock_known, seen, made_by, by_title, arrived_at, state, text)
    select pass, id, a, now(), true, 0, member, 'Funktion', now(), case a when 'NOTE' then 'TAKEN' else 'CONFLICT' end,
      case a when 'NOTE' then 'Anteckning' end
    from pass, unnest(array['NOTE', 'ALL_BACK']) a;
  insert into field_report (id, activity_id, agency_id, note_for_learning, attempts_without_contact, contacts, support_conversations,
      accepted, declined, cards_to_target_group, cards_to_staff, interpreter_used, premises_visited, adverts_reviewed)
    select pg_temp.id('${round} report ' || pass || a), pass, a, 'Lärdom', c, c, c, c, 0 * c, c, c, c, 0 * c, 0 * c
    from pass, unnest(array[id, other]) a, lateral (select case when a = id then 1 end as c) counting where what <> 'DRAFT';
  insert into field_report_correction (report_id, agency_id, version, reason, note, figures, corrected_at, corrected_by)
    select pg_temp.id('${round} report ' || pass || id), id, 2, 'OTHER', 'Rättat', '[]', now(), member from pass where what <> 'DRAFT';
  insert into debrief (activity_id, agency_id, held_at, participants, follow_up, noted_by)
    select pass, id, now(), 3, false, member from pass where what <> 'DRAFT';
  insert into busy_span (agency_id, site_id, membership_id, starts_at, ends_at)
    select id, site, member, now() + interval '4 days', now() + interval '4 days 5 hours' from pass where what = 'SENT';`;

/** What an agency has for itself alone. */
const PRIVATE = (round: string, of: string) => `
  insert into checklist_template (agency_id, type, points)
    select id, 'NIGHT_COUNT', '{Punkt ett,Punkt två}' from ${of} on conflict do nothing;
  insert into standing_risk (id, agency_id, site_id, type, area_group, residual, valid_from, valid_to, state, written_by, written_at, number, items)
    select pg_temp.id('${round} risk ' || key), id, site, 'STREET', 'INRE', 4, app.today(), app.today() + 30, 'SUBMITTED', member, now(),
      'SR-${round}-' || key, (select jsonb_agg(jsonb_build_object('factor', 'LONE_WORK', 'likelihood', 2, 'consequence', 2, 'measure', 'Par',
        'residualLikelihood', 1, 'residualConsequence', 2)) from generate_series(1, 12)) from ${of};
  insert into legal_confirmation (id, agency_id, code, wording, state, text, note)
    select pg_temp.id('${round} legal ' || key), id, 'OSL_10_2', 1, 'DRAFT', 'Vår egen text om detta.', 'Anteckning' from ${of} on conflict do nothing;
  insert into legal_confirmation_version (agency_id, confirmation_id, version, step, state, text, note, membership_id)
    select c.agency_id, c.id, 1, 'write', 'DRAFT', 'Vår egen text om detta.', 'Anteckning', f.member
    from ${of} f join legal_confirmation c on c.id = pg_temp.id('${round} legal ' || f.key);
  insert into entered_figure (id, agency_id, programme_id, site_id, figure_code, definition_version, period_from, period_to, source_document,
      source_on, source_function, state, entered_by, entered_function, decided_by, decided_function, decided_at)
    select pg_temp.id('${round} entered ' || key || s), id, programme, site, 'K26', 1, '2022-04-01', '2022-04-30', 'Dokument', '2022-05-01',
      'Funktion', s, member, 'Funktion', case s when 'ENTERED' then null else person end, case s when 'ENTERED' then null else 'Chef' end,
      case s when 'ENTERED' then null else now() end
    from ${of}, unnest(array['ENTERED', 'WITHDRAWN']) s;
  insert into progress_report (id, agency_id, programme_id, site_id, kind, title, period_from, period_to, due_on, state, author_id, channel, receiver_diary_number)
    select pg_temp.id('${round} progress ' || key), id, programme, site, 'STATUS_REPORT', 'Lägesrapport', '2022-04-01', '2022-06-30', '2022-07-31',
      'AGENCY_APPROVAL', member, 'E-post', 'LST 2022/0003' from ${of};
  insert into report_section (agency_id, report_id, number, body)
    select id, pg_temp.id('${round} progress ' || key), n, 'Text' from ${of}, generate_series(1, 3) n;
  insert into notification (agency_id, membership_id, kind, subject_id, number, by_title, by_agency_id, event_id, at)
    select id, member, 'ASKED', gen_random_uuid(), 'FP-0000', 'Funktion', other, gen_random_uuid(), now() from ${of};
  insert into calendar_feed (agency_id, membership_id, device, token_hash, made_at)
    select id, member, 'PHONE', sha256(convert_to('${round} feed ' || key, 'UTF8')), now() from ${of};
  insert into access_review (id, agency_id, state, after_sequence, to_sequence, since, until, seed, events, drawn_by,
      concluded_by, concluded_at, conclusion, seal)
    select pg_temp.id('${round} review ' || key), id, 'CONCLUDED', 0, 0, now(), now(), md5(key), 2, member, member, now(), 'Slutsats',
      repeat('a', 64) from ${of};
  insert into access_review_item (agency_id, review_id, event_id, reasons, counted, at, membership_id, acting_agency_id, action,
      object_type, state, judged_by, note, asked_at)
    select id, pg_temp.id('${round} review ' || key), gen_random_uuid(), '{SAMPLE}', 1, now(), member, id, 'READ', 'field_operation', s,
      member, 'Anteckning', case s when 'ASKED' then now() end
    from ${of}, unnest(array['ASKED', 'DEVIATION']) s;`;

/** What others may know of: a direct number’s hours, a goal, a report they were asked about, who stands in. */
const TOLD = (round: string, of: string) => `
  insert into contact_function (agency_id, label, kind, work_phone, mailbox, sdk_address, hours, note, classification, site_ids)
    select id, 'Mottagning', 'RECEPTION', '040-628 04 10', 'box@planted.example', '0203:planted', 'Vardagar', 'Ring först', c, array[site]
    from ${of}, unnest(array['P1', 'P2']) c;
  insert into capacity (agency_id, site_id, kind, amount, from_on) select id, site, 'POST', 2, '2021-01-01' from ${of};
  insert into on_call_tonight (agency_id, contact_function_id, goes_out, by_phone, has_shelter, starts_at, ends_at)
    select agency_id, id, true, true, false, now(), now() + interval '8 hours' from contact_function f
    where label = 'Mottagning' and classification = 'P1' and agency_id in (select id from ${of}) on conflict do nothing;
  insert into funding_grant (id, agency_id, programme_id, funder_diary_number, decided_on, amount)
    select pg_temp.id('${round} grant ' || key), id, programme, 'LST 2022/0001', '2022-03-01', 100 from ${of} on conflict do nothing;
  insert into grant_condition (agency_id, grant_id, position, body)
    select agency_id, id, 1, 'Villkor' from funding_grant where id in (select pg_temp.id('${round} grant ' || key) from ${of});
  insert into budget_line (id, agency_id, grant_id, position, name, budget, comment)
    select pg_temp.id('${round} line ' || id || n), agency_id, id, n, 'Rad ' || n, 50, 'Kommentar' from funding_grant, generate_series(1, 2) n
    where id in (select pg_temp.id('${round} grant ' || key) from ${of});
  insert into budget_change (agency_id, grant_id, from_line_id, to_line_id, amount, consented_on, diary_number)
    select agency_id, id, pg_temp.id('${round} line ' || id || 1), pg_temp.id('${round} line ' || id || 2), 1, '2022-05-01', 'LST 2022/0002'
    from funding_grant where id in (select pg_temp.id('${round} grant ' || key) from ${of});
  insert into ledger_row (agency_id, grant_id, line_id, verification, booked_on, amount)
    select agency_id, id, pg_temp.id('${round} line ' || id || 1), 'V1', '2022-05-01', 10
    from funding_grant where id in (select pg_temp.id('${round} grant ' || key) from ${of});
  insert into report_figure (id, agency_id, report_id, contributor_id, figure_code, definition_version)
    select pg_temp.id('${round} figure ' || key), id, pg_temp.id('${round} progress ' || key), other, 'K10', 1 from ${of};
  insert into report_figure_answer (agency_id, report_figure_id, lead_agency_id, decision, comment, answered_by, function_title)
    select f.other, pg_temp.id('${round} figure ' || f.key), f.id, 'CHANGE_REQUESTED', 'Ändra', o.member, 'Funktion'
    from ${of} f join of o on o.id = f.other;
  insert into deputy (agency_id, membership_id, for_role, from_on, to_on, registered_by, registered_at)
    select id, member, 'SOCIAL_MANAGER', app.today(), app.today() + 1, member, now() from ${of};
  insert into goal (agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
    select id, programme, 'Mål', 'K09', 'VALUE', 'antal', 5, 1 from ${of};`;

/** P0: read by everybody, so not among what is hidden. */
const PUBLIC = (of: string) => `
  insert into contact_function (agency_id, label, kind, work_phone, mailbox, hours, note, classification, site_ids)
    select id, 'Öppen mottagning', 'RECEPTION', '040-628 04 10', 'oppen@planted.example', 'Vardagar', 'För alla', 'P0', array[site]
    from ${of};`;

async function inReplicaMode(admin: pg.Client, sql: string): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query(ID + sql);
  await admin.query('set session_replication_role = origin');
}

const list = (...words: readonly string[]) => `array['${words.join("', '")}']`;

/** Rows of every agency and class, with triggers off: for a database that is thrown away. */
export async function plantEverywhere(admin: pg.Client): Promise<void> {
  await inReplicaMode(
    admin,
    [
      FRAME('one'),
      SEMINARS('one', 'of', list('DRAFT', 'JOINT_DRAFT', 'FINALISED', 'ARCHIVED')),
      ...TRIALS.map(({ plant }) =>
        plant('one', 'of', list('DRAFT', 'JOINT_DRAFT', 'FINALISED', 'ARCHIVED')),
      ),
      PASSES('one', 'of', list('SENT', 'WITHDRAWN', 'DRAFT')),
      PRIVATE('one', 'of'),
      TOLD('one', 'of'),
      PUBLIC('of'),
    ].join('\n'),
  );
}

/** More of what nobody in another agency may see, for one agency; the people of the first round own it. */
export async function plantHidden(admin: pg.Client, agencyKey: string): Promise<void> {
  const own = `(select f.id, f.key, f.site, f.programme, f.person, f.other,
    pg_temp.id('one member ' || f.key) as member from of f where f.key = '${agencyKey}')`;
  await inReplicaMode(
    admin,
    [
      SEMINARS('two', own, list('DRAFT')),
      ...TRIALS.map(({ plant }) => plant('two', own, list('DRAFT'))),
      PASSES('two', own, list('DRAFT')),
      PRIVATE('two', own),
    ].join('\n'),
  );
}
