import { createHash } from 'node:crypto';
import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import type { Of } from './role-table.js';

/** The agency with which each asked agency shares its records. */
export const OTHER: Readonly<Record<string, string>> = {
  'SOC-LUND': 'POL-LUND',
  'POL-LUND': 'FA-HBG',
  'FA-HBG': 'KS-LUND',
  'KS-LUND': 'SOC-LUND',
};

/** Who acts for each, whatever role they are given. */
export const MEMBERS: Readonly<Record<string, string>> = {
  'SOC-LUND': 'socialsekreterare1@soc-lund',
  'POL-LUND': 'samverkanspolis1@pol-lund',
  'FA-HBG': 'faltarbetare1@fa-hbg',
  'KS-LUND': 'handlaggare@ks-lund',
};

/** The id of a record of an agency by its name. */
export function idOf(key: string, name: string): string {
  const hash = createHash('md5').update(`${key} ${name}`).digest('hex');
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hash.slice(from, to))
    .join('-');
}

/** A record of an agency by its name, as SQL. */
export const recordsOf =
  (key: string): Of =>
  (name) =>
    name === 'other key'
      ? `'${OTHER[key]}'`
      : name === 'member'
        ? `(select m.id from membership m join agency a on a.id = m.agency_id
            where a.key = '${key}' and m.work_email = '${MEMBERS[key]}.example')`
        : `md5('${key} ${name}')::uuid`;

/**
 * The same records of each of four agencies in Lund: activities of each kind in each stage, shared with the next;
 * tasks of each class, with its own function and with another; learnings of a step, a draft and its own work.
 */
export async function plantRecords(owner: OwnerConnection): Promise<void> {
  const others = Object.entries(OTHER).map(([key, other]) => `('${key}', '${other}')`);
  const members = Object.entries(MEMBERS).map(([key, mail]) => `('${key}', '${mail}.example')`);
  // Each of them has one whom a task is laid with.
  await owner.query(`update membership set function_title = 'Administratör'
    where function_title = 'Registrator' and agency_id = (select id from agency where key = 'KS-LUND')`);
  await owner.query(`
    drop table if exists pg_temp.of;
    create temporary table of as
      select a.id, a.key, s.id as site, p.id as programme, m.id as member, m.function_title as mine, o.id as other
      from (values ${others.join(', ')}) v (key, other) join agency a using (key) join agency o on o.key = v.other
        join (values ${members.join(', ')}) w (key, mail) on w.key = a.key
        join membership m on m.work_email = w.mail and m.agency_id = a.id, site s, programme p
      where s.key = 'lund' and p.key = '2022';
    drop table if exists pg_temp.act;
    create temporary table act as
      select f.*, k.name || ' ' || l as name, md5(f.key || ' ' || k.name || ' ' || l)::uuid as act, k.kind, k.class,
        case l when 'BARE' then 'DRAFT' else l end as stage, l = 'BARE' as bare
      from of f, (values ('visit', 'STUDY_VISIT', 'P1'), ('seminar', 'SEMINAR', 'P1'), ('prevention', 'PREVENTION', 'P1'),
        ('dissemination', 'DISSEMINATION', 'P1'), ('network', 'MEETING', 'P1'), ('core', 'MEETING', 'P2'),
        ('pass', 'FIELD_OPERATION', 'P2')) k (name, kind, class), unnest(array['BARE', 'DRAFT', 'JOINT_DRAFT', 'FINALISED']) l;
    delete from task_offer where true;
    insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
        classification, lifecycle, created_by)
      select act, id, site, programme, kind, 'Rubrik', 'PLANNED', '2022-09-20 08:00Z', '2022-09-20 10:00Z', 'Sal', class,
        stage, member from act;
    insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
      select act, other, id, member from act where stage = 'JOINT_DRAFT';
    insert into activity_participant (id, activity_id, agency_id, from_agency_id, function_title, asked_at)
      select md5(key || ' ' || name || ' participant')::uuid, act, id, id, 'Funktionen', now() from act where not bare
      union all
      select md5(key || ' ' || name || ' asked')::uuid, act, id, other, 'Den tillfrågade', now() from act where not bare;
    insert into activity_material (activity_id, agency_id, title, url, added_at)
      select act, id, 'Länken', 'https://exempel.se/lank', now() from act where not bare;
    insert into observation (activity_id, agency_id, body, written_by, function_title, written_at)
      select act, id, 'Sett', member, 'Funktionen', now() from act where not bare;
    insert into task (id, agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
      select md5(f.key || ' ' || w.name || ' ' || c)::uuid, f.id, f.site, 'CALL', 'Uppgiften',
        case w.name when 'my task' then f.mine else 'En annan' end, '2022-10-04', c, 'HAND', 'OPEN'
      from of f, (values ('my task'), ('task'), ('offered')) w (name), unnest(array['P1', 'P2', 'P3']) c;
    insert into task_offer (id, task_id, agency_id, to_agency_id, site_id, verb, body, due_on, classification, offered_at,
        offered_function)
      select md5(key || ' offer')::uuid, md5(key || ' offered P2')::uuid, id, other, site, 'CALL', 'Erbjudandet',
        '2022-10-04', 'P2', now(), 'Funktionen' from of;
    insert into study_visit (activity_id, agency_id, state, purpose, host, agenda, travel)
      select act, id, 'PLANNED', 'Syfte', 'Värden', '', '' from act where kind = 'STUDY_VISIT' and not bare;
    insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
      select act, id, 'KNOWLEDGE', 'PLANNED', 'Syfte', 20 from act where kind = 'SEMINAR' and not bare;
    insert into prevention (activity_id, agency_id, state, purpose, target, channel)
      select act, id, 'PLANNED', 'Syfte', 'HOTEL_PROPERTY', 'LECTURE' from act where kind = 'PREVENTION' and not bare;
    insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets)
      select act, id, 'PLANNED', 'Scen', 'Syfte', 'Budskap', 'PANEL', '{PUBLIC}' from act
      where kind = 'DISSEMINATION' and not bare;
    insert into meeting (activity_id, agency_id, ring, state)
      select act, id, case class when 'P2' then 'CORE' else 'NETWORK' end, 'PLANNED' from act where kind = 'MEETING' and not bare;
    with made as (
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select a.id, s.id, 1, (select array_agg(id) from of), 'AGREED', now(), now(), '2020-01-01', '2020-01-01'
        from agency a, site s where a.key = 'SOC-LUND' and s.key = 'lund' returning *),
    marked as (
      insert into routine_mark (routine_id, agency_id, month, results)
        select id, agency_id, '2022-09', '{NOT_HELD}' from made)
    insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
        weekdays_only, deadline, if_nobody)
      select id, agency_id, 1, 'POLICE', 'Polisen', 'RECEPTION', 'Mottagningen', false, 'SAME_NIGHT', 'Ring igen'
      from made;
    insert into learning (id, agency_id, site_id, programme_id, activity_id, routine_step_id, saw, means, proposal,
        owner_function, due_on, written_by, written_function, written_at, decision, destination, decided_by,
        decided_function, decided_at, follow_up_on)
      select md5(f.key || ' ' || w.name || ' learning')::uuid, f.id, f.site, f.programme,
        case w.name when 'draft' then md5(f.key || ' visit DRAFT')::uuid when 'final' then md5(f.key || ' visit FINALISED')::uuid end,
        case w.name when 'step' then (select id from local_routine_step limit 1) end, 'Lärt', 'Betyder', 'ADOPT',
        'Funktionen', '2022-10-20', f.member, 'Funktionen', '2022-09-21',
        d.decision, d.destination, case when d.decision is not null then f.member end,
        case when d.decision is not null then 'x' end, case when d.decision is not null then now() end, d.on_day
      from of f, (values ('own'), ('step'), ('draft'), ('final'), ('decided')) w (name)
        left join (values ('decided', 'ADOPT', 'METHOD', date '2022-12-01')) d (name, decision, destination, on_day)
          on d.name = w.name;`);
}
