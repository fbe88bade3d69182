import pg from 'pg';
import { network } from './load-network.mjs';

/**
 * Of one town: how its passes and seminars lie around the week that is measured, and how far apart
 * its seminars are.
 */
export const TOWN = { closed: 85, inWeek: 7, drafts: 8, seminars: 12, seminarEvery: '7 days' };

/** The week that is looked at: Monday to Monday, Swedish time, without a red day. */
export const WEEK = { from: '2026-03-01T23:00:00.000Z', to: '2026-03-08T23:00:00.000Z' };

export const PROGRAMME_SPAN = { from: '2025-09-01', to: '2027-08-31' };

/** Every id follows from a name: `pass 1 90` is the ninetieth pass of the first town. */
const ID = `create or replace function pg_temp.id(name text) returns uuid language sql immutable
  return md5(name)::uuid;`;

const PROGRAMME = `
  insert into programme (id, key, name, starts_on, ends_on, state, lead_agency_id)
    values (pg_temp.id('programme'), 'bench', 'Bench', '${PROGRAMME_SPAN.from}', '${PROGRAMME_SPAN.to}', 'ACTIVE', pg_temp.id('FA 1'));
  insert into closing_day (programme_id, closes_on, agency_id)
    select pg_temp.id('programme'), (month + interval '3 months')::date - 1, pg_temp.id('FA 1')
    from generate_series(timestamp '${PROGRAMME_SPAN.from}', timestamp '${PROGRAMME_SPAN.to}', interval '3 months') month;
  insert into goal (id, agency_id, programme_id, site_id, title, kpi, measure, unit, target, plan_to_date, position)
    select pg_temp.id('goal ' || g.kpi), pg_temp.id('FA 1'), pg_temp.id('programme'), null,
      'Mål ' || g.kpi, g.kpi, g.measure, 'antal', g.target, g.target / 2, g.position
    from (values ('K09', 'VALUE', 1000000, 1), ('K01', 'ACTIVITIES', 1000000, 2), ('K09A', 'MODEL_TESTS', 1, 3))
      as g (kpi, measure, target, position);
  update goal set kpi = 'K09' where kpi = 'K09A';`;

/** Who works in a town: organisation, number within it, function, roles. */
const PEOPLE = `(values
    ('SOC', 1, 'Socialsekreterare 1', '{SOCIAL_WORKER}'), ('SOC', 2, 'Socialsekreterare 2', '{SOCIAL_WORKER}'),
    ('SOC', 3, 'Socialsekreterare 3', '{SOCIAL_WORKER}'), ('SOC', 4, 'Socialsekreterare 4', '{SOCIAL_WORKER}'),
    ('SOC', 5, 'Enhetschef', '{SOCIAL_MANAGER}'),
    ('POL', 1, 'Samverkanspolis 1', '{POLICE_LIAISON}'), ('POL', 2, 'Samverkanspolis 2', '{POLICE_LIAISON}'),
    ('POL', 3, 'Polisledning', '{POLICE_COMMAND}'),
    ('FA', 1, 'Fältarbetare 1', '{NGO_FIELD_WORKER}'), ('FA', 2, 'Fältarbetare 2', '{NGO_FIELD_WORKER}'),
    ('FA', 3, 'Fältarbetare 3', '{NGO_FIELD_WORKER}'), ('FA', 4, 'Verksamhetschef', '{NGO_MANAGER}')
  ) as p (org, n, title, roles)`;

const ORGANISATIONS = `(values
    ('SOC', 'Socialtjänsten', 'SOCIAL_SERVICES', true, 'OSL_26'), ('POL', 'Polisen', 'POLICE', true, 'OSL_18_35'),
    ('FA', 'Frälsningsarmén', 'NGO', false, 'UNDERTAKING')
  ) as o (org, name, kind, authority, secrecy)`;

const frame = (towns) => `
  insert into site (id, key, name, kind)
    select pg_temp.id('site ' || k), 'town-' || k, 'Ort ' || k, 'PILOT' from ${towns};
  insert into programme_site (programme_id, site_id) select pg_temp.id('programme'), pg_temp.id('site ' || k) from ${towns};
  insert into agency (id, key, name, short_name, kind, is_public_authority, secrecy_regime, is_demo)
    select pg_temp.id(o.org || ' ' || k), o.org || '-' || k, o.name || ' ' || k, o.name || ' ' || k, o.kind, o.authority, o.secrecy, true
    from ${towns}, ${ORGANISATIONS};
  insert into site_agency (site_id, agency_id, tier, valid_from)
    select pg_temp.id('site ' || k), pg_temp.id(o.org || ' ' || k), 'CORE', '2025-01-01' from ${towns}, ${ORGANISATIONS};
  insert into area (id, site_id, code, name, area_group, kind)
    select pg_temp.id('area ' || k || ' ' || n), pg_temp.id('site ' || k), 'T' || k || '-' || n, 'Område ' || n,
      case when n < 3 then 'INRE' when n < 5 then 'NORRA' else 'YTTRE' end, 'DISTRICT'
    from ${towns}, generate_series(1, 6) n;
  insert into person (id, email)
    select pg_temp.id('person ' || p.org || ' ' || k || ' ' || p.n), lower(p.org) || p.n || '@town' || k || '.example'
    from ${towns}, ${PEOPLE};
  insert into membership (id, agency_id, person_id, function_title, work_email, roles, valid_from)
    select pg_temp.id(p.org || ' ' || k || ' ' || p.n), pg_temp.id(p.org || ' ' || k),
      pg_temp.id('person ' || p.org || ' ' || k || ' ' || p.n), p.title,
      lower(p.org) || p.n || '@town' || k || '.example', p.roles::text[], '2025-01-01'
    from ${towns}, ${PEOPLE};
  insert into directory_entry (membership_id, agency_id, function_title, valid_from)
    select pg_temp.id(p.org || ' ' || k || ' ' || p.n), pg_temp.id(p.org || ' ' || k), p.title, '2025-01-01'
    from ${towns}, ${PEOPLE};
  insert into crew_card (membership_id, agency_id, field_role, languages, qualifications)
    select pg_temp.id(p.org || ' ' || k || ' ' || p.n), pg_temp.id(p.org || ' ' || k),
      case when p.roles ~ 'MANAGER|COMMAND' then 'REAR_SUPPORT' else 'IN_FIELD' end, '{sv,en}',
      '[{"kind": "IN_DEPTH", "validTo": null}, {"kind": "PASS_LEADER", "validTo": null}]'
    from ${towns}, ${PEOPLE};
  insert into contact_function (id, agency_id, label, kind, work_phone, site_ids)
    select pg_temp.id('contact ' || o.org || ' ' || k), pg_temp.id(o.org || ' ' || k), o.name || ' svarar', 'ON_CALL',
      '040-628 04 10', array[pg_temp.id('site ' || k)] from ${towns}, ${ORGANISATIONS};
  insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
    select pg_temp.id(o.org || ' ' || k), pg_temp.id('contact ' || o.org || ' ' || k), array[pg_temp.id('site ' || k)],
      '{1,2,3,4,5,6,7}', '16:00', case o.org when 'FA' then '22:00' else '02:00' end, '2025-01-01'
    from ${towns}, ${ORGANISATIONS};
  insert into standing_risk (id, agency_id, site_id, type, area_group, residual, valid_from, valid_to,
      safety_rep_heard_on, state, written_by, written_at, decided_by, decided_at, number, items)
    select pg_temp.id('risk ' || o.org || ' ' || k || ' ' || g), pg_temp.id(o.org || ' ' || k), pg_temp.id('site ' || k),
      'STREET', g, 8, '2026-01-01', '2026-06-30', '2025-12-15', 'APPROVED', pg_temp.id(o.org || ' ' || k || ' 1'),
      '2025-12-20', pg_temp.id(o.org || ' ' || k || ' 4'), '2025-12-21', 'SR-2026-' || g, '[]'
    from ${towns}, ${ORGANISATIONS}, unnest(array['INRE', 'NORRA', 'YTTRE']) g where o.org <> 'POL';
  insert into standing_risk_fact (standing_risk_id, agency_id, site_id, type, area_group, band, valid_from, valid_to)
    select id, agency_id, site_id, type, area_group, 'LOW', valid_from, valid_to from standing_risk s
    where not exists (select from standing_risk_fact f where f.standing_risk_id = s.id);
  insert into session (token_hash, person_id, membership_id)
    select sha256(convert_to('bench-token-' || k, 'UTF8')), pg_temp.id('person SOC ' || k || ' 1'), pg_temp.id('SOC ' || k || ' 1')
    from ${towns};`;

/** One pass an evening from 19 to midnight; `t` holds those of the towns that are being added. */
const passes = (towns, { closed, inWeek, drafts }) => `
  create temporary table t as
    select k, i, pg_temp.id('pass ' || k || ' ' || i) as id, pg_temp.id('site ' || k) as site,
      pg_temp.id('SOC ' || k) as soc, pg_temp.id('POL ' || k) as pol, pg_temp.id('FA ' || k) as fa,
      timestamptz '2026-03-02 18:00Z' + (i - ${closed + 1}) * interval '1 day' as starts,
      2 * i % 6 + 1 as area_a, (2 * i + 1) % 6 + 1 as area_b,
      case when i <= ${closed} then 'CLOSED' when i <= ${closed + inWeek} then 'AWAITING_GO' else 'PLANNING' end as state
    from ${towns}, generate_series(1, ${closed + inWeek + drafts}) i;
  create temporary table m as
    select t.*, w.org, pg_temp.id(w.org || ' ' || k) as agency, pg_temp.id(w.org || ' ' || k || ' ' || w.n) as member,
      w.role, p.title, pg_temp.id('member ' || k || ' ' || i || ' ' || w.org || ' ' || w.n) as member_id
    from t, lateral (values ('SOC', i % 4 + 1, 'PASS_LEADER'), ('SOC', (i + 1) % 4 + 1, 'RECORDER'),
        ('FA', i % 3 + 1, 'MEMBER'), ('POL', i % 2 + 1, 'SUPPORT'), ('SOC', 5, 'REAR_SUPPORT')) as w (org, n, role)
      join ${PEOPLE} on p.org = w.org and p.n = w.n;
  analyze t; analyze m;

  insert into activity (id, agency_id, site_id, programme_id, kind, number, title, phase, starts_at, ends_at,
      place_label, classification, lifecycle, created_by)
    select id, soc, site, pg_temp.id('programme'), 'FIELD_OPERATION',
      case when state <> 'PLANNING' then 'FP-2026-' || k || '-' || i end, 'Fältpass',
      case state when 'CLOSED' then 'EVALUATED' else 'PLANNED' end, starts, starts + interval '5 hours',
      'Område ' || area_a || ', Område ' || area_b, 'P2',
      case state when 'CLOSED' then 'FINALISED' when 'PLANNING' then 'DRAFT' else 'JOINT_DRAFT' end,
      pg_temp.id('SOC ' || k || ' ' || (i % 4 + 1)) from t;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select id, a, soc, pg_temp.id('SOC ' || k || ' 1') from t, unnest(array[pol, fa]) a where state <> 'PLANNING';
  insert into field_operation (activity_id, agency_id, site_id, type, aim, state, counting_agency_id, check_in_mode,
      child_procedure_acknowledged, interpreter_plan, comms_plan, abort_criteria, sent_at, sent_by, when_version, readiness_version)
    select id, soc, site, 'STREET', 'Söka kontakt och lämna kort', state, soc, 'BY_PHONE', true,
      'Telefontolk via Tolkförmedling.', 'Arbetstelefon i grupp.', '{Hot eller våld,Bakre stöd svarar inte på två försök}',
      case when state <> 'PLANNING' then starts - interval '9 days' end,
      case when state <> 'PLANNING' then pg_temp.id('SOC ' || k || ' 1') end, 2, 2 from t;
  insert into field_operation_area (activity_id, area_id, agency_id)
    select id, pg_temp.id('area ' || k || ' ' || n), soc from t, unnest(array[area_a, area_b]) n;
  insert into pass_progress (activity_id, agency_id, team_version, briefing_done_at, started_at, returned_at,
      debrief_held_at, closed_at)
    select id, soc, 2, starts - f * interval '10 minutes', starts + f * interval '5 minutes', starts + f * interval '5 hours',
      starts + f * interval '20 hours', starts + f * interval '3 days'
    from (select *, case state when 'CLOSED' then 1 end as f from t) t;
  insert into pass_invitation (activity_id, agency_id, owner_agency_id)
    select id, a, soc from t, unnest(array[pol, fa]) a;
  insert into pass_member (id, activity_id, agency_id, membership_id, function_title, role, busy_span_id)
    select member_id, id, agency, member, title, role, case when state <> 'PLANNING' then pg_temp.id('busy ' || member_id) end from m;
  insert into busy_span (id, agency_id, site_id, membership_id, starts_at, ends_at)
    select pg_temp.id('busy ' || member_id), agency, site, member, starts, starts + interval '5 hours' from m where state <> 'PLANNING';
  insert into pass_answer (activity_id, agency_id, function_title, membership_id, answer, via, at)
    select id, agency, title, member, 'IN_FIELD', 'SIGNED_IN', starts - interval '5 days'
    from m where org <> 'SOC' and state <> 'PLANNING' order by i;
  insert into pass_check (activity_id, agency_id, new_threat, new_place_or_task, new_or_alone, support_absent,
      police_absent, at, answered_by)
    select id, agency, false, false, false, false, false, starts - interval '8 hours', member
    from m where role = 'PASS_LEADER' and state <> 'PLANNING';
  insert into pass_agency_fact (activity_id, agency_id, checked_at, report_state, report_locked_at)
    select id, a, case when a = soc then starts - interval '8 hours' end,
      case when state = 'CLOSED' then 'LOCKED' end, case when state = 'CLOSED' then starts + interval '2 days' end
    from t, unnest(array[soc, pol, fa]) a where state <> 'PLANNING';
  insert into checklist_point (id, activity_id, agency_id, position, text, source)
    select pg_temp.id('point ' || id || n), id, soc, n, 'Punkt ' || n || ' före start', 'TEMPLATE' from t, generate_series(1, 4) n;
  insert into checklist_tick (point_id, activity_id, agency_id, ticked_by, by_title, at)
    select pg_temp.id('point ' || id || n), id, agency, member, title, starts - interval '1 hour'
    from m, generate_series(1, 2) n where role = 'PASS_LEADER' and state <> 'PLANNING';
  insert into go_ahead (activity_id, agency_id, decision, how, by_title, by_manager, at, risk_band, when_version,
      team_version, check_version, for_start_at, noted_by_agency_id, noted_by_title)
    select id, agency, 'GIVEN', case org when 'POL' then 'OWN_STRUCTURE' else 'SIGNED_IN' end, title, false,
      starts - interval '6 hours', case when org <> 'POL' then 'LOW' end, 2, 2, 1, starts,
      case when org = 'POL' then soc end, case when org = 'POL' then 'Socialsekreterare 1' end
    from m where role in ('PASS_LEADER', 'MEMBER', 'SUPPORT') and (state = 'CLOSED' or state = 'AWAITING_GO' and org = 'SOC')
    order by i;
  insert into field_report (id, activity_id, agency_id, state, version, attempts_without_contact, contacts,
      support_conversations, accepted, declined, cards_to_target_group, cards_to_staff, interpreter_used,
      premises_visited, adverts_reviewed, locked_at, locked_by)
    select pg_temp.id('report ' || id || o), id, pg_temp.id(o || ' ' || k), 'LOCKED', 2, c * 5, c * 9, c * 6, c * 2, c * 3,
      c * 14, c * 1, c * 2, c * 1, c * 1, starts + interval '2 days', pg_temp.id(o || ' ' || k || ' 1')
    from t, unnest(array['SOC', 'POL', 'FA']) o, lateral (select case o when 'SOC' then 1 end as c) counting
    where state = 'CLOSED';
  insert into field_report_hours (report_id, agency_id, member_id, hours)
    select pg_temp.id('report ' || id || org), agency, member_id, 5 from m where state = 'CLOSED' and role <> 'REAR_SUPPORT';
  insert into field_report_sum (report_id, activity_id, agency_id, programme_id, site_id, starts_at, type,
      attempts_without_contact, contacts, support_conversations, accepted, declined, cards_to_target_group,
      cards_to_staff, interpreter_used, premises_visited, adverts_reviewed, hours)
    select r.id, t.id, r.agency_id, pg_temp.id('programme'), t.site, t.starts, 'STREET', r.attempts_without_contact,
      r.contacts, r.support_conversations, r.accepted, r.declined, r.cards_to_target_group, r.cards_to_staff,
      r.interpreter_used, r.premises_visited, r.adverts_reviewed,
      (select sum(h.hours) from field_report_hours h where h.report_id = r.id)
    from t join field_report r on r.activity_id = t.id;
  insert into field_report_breakdown (report_id, agency_id, dimension, value, n)
    select pg_temp.id('report ' || id || 'SOC'), soc, b.d, b.v, b.n
    from t, (values ('SEX', 'WOMAN', 6), ('SEX', 'MAN', 3), ('AGE', 'FROM_21', 7), ('AGE', 'UNKNOWN', 2),
      ('SIGNS', 'SEXUAL', 4), ('SIGNS', 'UNCLEAR', 1)) as b (d, v, n) where state = 'CLOSED';
  insert into debrief (activity_id, agency_id, held_at, participants, follow_up, noted_by)
    select id, soc, starts + interval '20 hours', 3, false, pg_temp.id('SOC ' || k || ' 1') from t where state = 'CLOSED';
  drop table t; drop table m;`;

/** One after the other, the last two in the week that is measured. */
const talks = (towns, { seminars, seminarEvery }) => `
  create temporary table s as
    select k, i, pg_temp.id('seminar ' || k || ' ' || i) as id, pg_temp.id('site ' || k) as site, pg_temp.id('FA ' || k) as fa,
      case when i > ${seminars - 2} then timestamptz '2026-03-03 08:00Z' + (i - ${seminars - 1}) * interval '2 days'
        else timestamptz '2026-02-24 08:00Z' - (${seminars - 2} - i) * interval '${seminarEvery}' end as starts,
      case when i > ${seminars - 2} then 'CONFIRMED' else 'EVALUATED' end as state
    from ${towns}, generate_series(1, ${seminars}) i;
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select id, fa, site, pg_temp.id('programme'), 'SEMINAR', 'Kunskapsseminarium ' || i, state, starts,
      starts + interval '3 hours', 'Stadshuset', 'P1', case state when 'EVALUATED' then 'FINALISED' else 'JOINT_DRAFT' end,
      pg_temp.id('FA ' || k || ' 1') from s;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select id, pg_temp.id(o || ' ' || k), fa, pg_temp.id('FA ' || k || ' 1') from s, unnest(array['SOC', 'POL']) o;
  insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select id, fa, 'KNOWLEDGE', state, 'Känna igen tecken på utsatthet.', 40 from s;
  insert into seminar_attendance (activity_id, agency_id, from_agency_id, unit, registered, present)
    select id, fa, pg_temp.id(o || ' ' || k), 'Enhet', 20, 17 from s, unnest(array['SOC', 'POL']) o where state = 'EVALUATED';
  insert into seminar_evaluation (activity_id, agency_id, answers, mean_before, mean_after, satisfied)
    select id, fa, 20, 5, 7.5, 18 from s where state = 'EVALUATED';
  insert into seminar_sum (activity_id, agency_id, programme_id, site_id, starts_at, registered, present,
      answers, mean_before, mean_after, satisfied, units)
    select id, fa, pg_temp.id('programme'), site, starts, 40, 34, 20, 5, 7.5, 18,
      array(select hashtextextended(pg_temp.id(o || ' ' || k) || '/enhet', 0) from unnest(array['SOC', 'POL']) o order by 1)
      from s where state = 'EVALUATED';
  drop table s;`;

/**
 * Bulk data for the bench, loaded with triggers off into a database nobody can sign in to by hand:
 * towns `from` to `to`, each with three organisations that go out together. The first town is the
 * same whatever their number, and it is the one that is measured.
 */
export async function loadTowns(adminUrl, database, from, to, town = TOWN) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '256MB'; ${ID}`,
    );
    if (from === 1) await client.query(PROGRAMME);
    const towns = `generate_series(${from}, ${to}) k`;
    await client.query(frame(towns));
    await client.query(passes(towns, town));
    await client.query(talks(towns, town));
    await client.query(network(towns));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
