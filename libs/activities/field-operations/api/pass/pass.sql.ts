import { GATE_STATES } from '../../rules/training-gate.js';
import { COUNTER_COLUMNS, POLICE_COLUMNS } from '../report/report-columns.js';
import { aroundSql } from './around.sql.js';
import { AGENCY, AREA, column, fields, jsonRows } from './json.sql.js';

/** `rows` as a JSON array under a name; empty rather than null. */
const all = (name: string, object: string, from: string, order = '') =>
  `${jsonRows(object, from, order)} as "${name}"`;

const columns = (table: string, ...names: string[]) =>
  names.map((name) => `${table}.${column(name)} as "${name}"`).join(', ');

const MINE = 'agency_id = (select app.agency_id())';
const titleOf = (id: string) => `(select m.function_title from membership m where m.id = ${id})`;

/** The owner's plan: `a` activity, `o` plan. */
const PLAN_ROW = [
  columns('a', 'id', 'agencyId', 'siteId', 'programmeId', 'kind', 'number', 'title', 'phase'),
  columns('a', 'startsAt', 'endsAt', 'placeLabel', 'aimTag', 'goalId'),
  columns('a', 'classification', 'lifecycle', 'version'),
  columns(
    'o',
    'type',
    'aim',
    'state',
    'countingAgencyId',
    'modelTest',
    'testedSteps',
    'checkInMode',
  ),
  columns('o', 'checkInMinutes', 'alarmTestedAt', 'ifPoliceLeave', 'childProcedureAcknowledged'),
  columns('o', 'interpreterPlan', 'commsPlan', 'abortCriteria', 'sentAt', 'cancelledAt'),
  columns('o', 'cancelReason', 'whenVersion', 'readinessVersion'),
  'areas.rows as "areas"',
].join(',\n');

/**
 * What hangs on a pass and is named more than once, read once: each further look is held against the
 * pass's own row security, and a plan of its own to be set up.
 */
const AREAS = `lateral (
  select coalesce(json_agg(${AREA} order by ar.name), '[]') as rows, array_agg(ar.id) as ids
  from field_operation_area oa join area ar on ar.id = oa.area_id where oa.activity_id = a.id) areas`;

const TEAM = `lateral (
  select coalesce(json_agg(${fields(
    'm',
    'id',
    'agencyId',
    'membershipId',
    'functionTitle',
    'role',
    'joinedAt',
    'leftAt',
    'busySpanId',
  )} order by m.role = 'REAR_SUPPORT', m.role <> 'PASS_LEADER', m.agency_id <> a.agency_id,
      m.function_title, m.id), '[]') as rows,
    array_agg(m.agency_id) as agency_ids, array_agg(m.membership_id) as membership_ids
  from pass_member m where m.activity_id = a.id) team`;

const INVITED = `lateral (
  select coalesce(array_agg(i.agency_id order by i.agency_id), '{}') as agency_ids
  from pass_invitation i where i.activity_id = a.id) invited`;

/** The columns of a pass. Beside its plan `p` progress, `g` programme. */
export const PASS_ROW = [
  PLAN_ROW,
  columns('p', 'teamVersion', 'briefingDoneAt', 'startedAt', 'policeLeftAt', 'abortedAt'),
  columns('p', 'areaStopAt', 'areaStopAgencyId', 'policeLeftNotedAt', 'returnedNotedAt'),
  columns('p', 'abortReason', 'returnedAt', 'debriefHeldAt', 'closedAt', 'trunk'),
  // Read in the directory, which those of another agency in the town may read.
  `(select de.function_title from directory_entry de where de.membership_id = o.sent_by) as "sentByTitle"`,
  `g.state as "programmeState", g.starts_on::text as "periodStartsOn", g.ends_on::text as "periodEndsOn"`,
  'team.rows as "team", to_json(invited.agency_ids) as "invitedAgencyIds"',
  all(
    'agencies',
    AGENCY,
    `agency ag where ag.id = any (array[a.agency_id, o.counting_agency_id] || invited.agency_ids)`,
    'ag.id <> a.agency_id, ag.short_name',
  ),
].join(',\n');

export const PASS_FROM = `activity a
  join field_operation o on o.activity_id = a.id
  join pass_progress p on p.activity_id = a.id
  join programme g on g.id = a.programme_id
  cross join ${AREAS} cross join ${TEAM} cross join ${INVITED}`;

const risk = (id: string, more: string) =>
  `json_build_object('id', s.${id}, 'agencyId', s.agency_id, 'type', s.type, 'areaGroup', s.area_group,
    'validFrom', s.valid_from, 'validTo', s.valid_to, ${more})`;

const figures = [...Object.values(COUNTER_COLUMNS), ...Object.values(POLICE_COLUMNS)]
  .map((name) => `'${name}', r.${name}`)
  .join(', ');

const REPORT = `(select json_build_object(
    'id', r.id, 'state', r.state, 'version', r.version, 'nothingToReport', r.nothing_to_report,
    'figures', json_build_object(${figures}),
    'noteForLearning', r.note_for_learning, 'lockedAt', r.locked_at, 'lockedBy', r.locked_by,
    'lockedByTitle', ${titleOf('r.locked_by')},
    'hours', coalesce((select json_agg(json_build_object('memberId', h.member_id, 'hours', h.hours))
      from field_report_hours h where h.report_id = r.id), '[]'),
    'breakdown', coalesce((select json_agg(json_build_object('dimension', b.dimension, 'value', b.value, 'n', b.n))
      from field_report_breakdown b where b.report_id = r.id), '[]'),
    'corrections', coalesce((select json_agg(json_build_object('id', c.id, 'version', c.version, 'reason', c.reason,
        'note', c.note, 'figures', c.figures, 'correctedAt', c.corrected_at,
        'correctedByTitle', ${titleOf('c.corrected_by')}) order by c.version)
      from field_report_correction c where c.report_id = r.id), '[]'))
  from field_report r where r.activity_id = a.id and r.${MINE}) as "ownReport"`;

/** What lies around a plan: nothing, what its team runs into, or what anybody would who is put into it. */
export type Surroundings = 'NONE' | 'TEAM' | 'ANYBODY';

const around = (trained: 'TEAM' | 'ANYBODY') =>
  `case when o.state in ('PLANNING', 'AWAITING_GO', 'READY') then ${aroundSql({
    siteId: 'a.site_id',
    startsAt: 'a.starts_at',
    endsAt: 'a.ends_at',
    areaIds: 'areas.ids',
    membershipIds: 'team.membership_ids',
    trained,
    passId: 'a.id',
  })} end as around`;

const KEPT_CLASHES = all(
  'keptClashes',
  fields('kc', 'id', 'clashKey', 'agencyId', 'reason', 'note', 'byTitle', 'at'),
  'kept_clash kc where kc.activity_id = a.id',
  'kc.at',
);

const GO_AHEADS = all(
  'goAheads',
  fields(
    'x',
    'id',
    'agencyId',
    'decision',
    'how',
    'byTitle',
    'byManager',
    'deputyFor',
    'at',
    'notedByAgencyId',
    'notedByTitle',
    'conditions',
    'riskBand',
    'forStartAt',
    'voidedAt',
    'voidReasons',
  ),
  `(select distinct on (w.agency_id) w.*, v.at as voided_at, v.reasons as void_reasons
    from go_ahead w left join go_ahead_void v on v.go_ahead_id = w.id where w.activity_id = a.id
    order by w.agency_id, w.position desc) x`,
  'x.position',
);

const RISKS = [
  all(
    'riskFacts',
    risk('standing_risk_id', `'band', s.band`),
    `standing_risk_fact s where s.type = o.type and s.site_id = a.site_id
       and s.agency_id = any (team.agency_ids)`,
  ),
  all(
    'ownRisks',
    risk('id', `'residual', s.residual`),
    `standing_risk s where s.${MINE} and s.type = o.type and s.site_id = a.site_id and s.state = 'APPROVED'`,
  ),
].join(',\n');

const PASS_PARTS = [
  all(
    'answers',
    fields(
      'x',
      'agencyId',
      'functionTitle',
      'membershipId',
      'answer',
      'via',
      'at',
      'notedByAgencyId',
      'notedByTitle',
    ),
    `(select distinct on (w.agency_id, w.function_title) w.* from pass_answer w where w.activity_id = a.id
      order by w.agency_id, w.function_title, w.position desc) x`,
    'x.position',
  ),
  GO_AHEADS,
  all(
    'facts',
    fields('f', 'agencyId', 'checkedAt', 'reportState', 'reportLockedAt'),
    'pass_agency_fact f where f.activity_id = a.id',
  ),
  KEPT_CLASHES,
  all(
    'takeOvers',
    fields(
      'tk',
      'id',
      'agencyId',
      'memberId',
      'membershipId',
      'functionTitle',
      'role',
      'at',
      'state',
      'askedMembershipId',
      'askedTitle',
      'declined',
      'version',
    ),
    'take_over tk where tk.activity_id = a.id',
    'tk.at',
  ),
  all(
    'checklist',
    `json_build_object('id', cp.id, 'agencyId', cp.agency_id, 'position', cp.position, 'text', cp.text,
      'source', cp.source, 'goAheadId', cp.go_ahead_id, 'tickedAt', ct.at, 'tickedByTitle', ct.by_title)`,
    `checklist_point cp left join checklist_tick ct on ct.point_id = cp.id where cp.activity_id = a.id`,
    'cp.position, cp.id',
  ),
  all(
    'heard',
    fields('bh', 'memberId', 'notedBy', 'byTitle', 'at'),
    'briefing_heard bh where bh.activity_id = a.id',
    'bh.at',
  ),
  all(
    'fieldActs',
    fields(
      'fa',
      'id',
      'act',
      'at',
      'clockKnown',
      'madeBy',
      'byTitle',
      'arrivedAt',
      'state',
      'trunkFrom',
      'trunkTo',
      'chosenTitle',
      'chosenAt',
      'text',
    ),
    'field_act fa where fa.activity_id = a.id',
    'fa.position',
  ),
  all(
    'voiceCheckIns',
    fields('vc', 'at', 'byTitle'),
    'voice_check_in vc where vc.activity_id = a.id',
    'vc.at, vc.noted_at',
  ),
  all(
    'deputies',
    `json_build_object('agencyId', dp.agency_id, 'membershipId', dp.membership_id, 'label', de.function_title,
      'forRole', dp.for_role, 'from', dp.from_on, 'to', dp.to_on)`,
    `deputy dp join directory_entry de on de.membership_id = dp.membership_id
     where dp.ended_at is null and dp.agency_id = any (team.agency_ids)
       and dp.from_on <= (a.starts_at at time zone 'Europe/Stockholm')::date + 1
       and dp.to_on >= (a.starts_at at time zone 'Europe/Stockholm')::date - 1`,
    'de.function_title',
  ),
  all(
    'asked',
    `json_build_object('agencyId', sh.agency_id, 'at', sh.shared_at)`,
    'activity_share sh where sh.activity_id = a.id and sh.revoked_at is null',
    'sh.shared_at, sh.agency_id',
  ),
  `case when o.state in (${GATE_STATES.map((state) => `'${state}'`).join(', ')})
    then (select coalesce(json_agg(h), '[]') from app.held_for_training(a.id) h) else '[]' end as "heldForTraining"`,
  all(
    'ownUntrained',
    fields('ud', 'membershipIds', 'reason', 'byTitle', 'at', 'notedByTitle'),
    `untrained_decision ud where ud.activity_id = a.id and ud.${MINE}`,
    'ud.at',
  ),
  RISKS,
  `(select json_build_object('version', k.version, 'at', k.at, 'byTitle', ${titleOf('k.answered_by')},
      'newThreat', k.new_threat, 'newPlaceOrTask', k.new_place_or_task, 'newOrAlone', k.new_or_alone,
      'supportAbsent', k.support_absent, 'policeAbsent', k.police_absent)
    from pass_check k where k.activity_id = a.id and k.${MINE}) as "ownCheck"`,
].join(',\n');

const OUTCOME = [
  REPORT,
  all('teamCounts', fields('tc', 'counter', 'n'), 'team_count tc where tc.activity_id = a.id'),
  `(select coalesce(json_object_agg(c.counter, c.n), '{}') from (
      select f.counter, greatest(sum(f.n), 0) as n from field_count f
      where f.activity_id = a.id and f.${MINE} group by f.counter) c) as "ownCounts"`,
  `(select ${fields('d', 'heldAt', 'participants', 'followUp')}
    from debrief d where d.activity_id = a.id and d.${MINE}) as "ownDebrief"`,
].join(',\n');

/**
 * Passes with all that the rules ask of them, by a condition on `a`; one statement whatever their number.
 * Without what lies around a plan there are no clashes to see, and no gap in who answers.
 */
export const passSql = (where: string, surroundings: Surroundings) =>
  `select ${PASS_ROW},\n${PASS_PARTS},\n${OUTCOME},
     ${surroundings === 'NONE' ? 'null as around' : around(surroundings)}
   from ${PASS_FROM} where a.kind = 'FIELD_OPERATION' and ${where}`;

/** Passes with their parts alone. */
export const passPartsSql = (where: string) =>
  `select ${PASS_ROW},\n${PASS_PARTS}\nfrom ${PASS_FROM} where a.kind = 'FIELD_OPERATION' and ${where}`;

/** What has come of a pass that the viewer has already read. */
export const PASS_OUTCOME = `select ${OUTCOME} from (values ($1::uuid)) a (id)`;

/** Passes with what a change of their plan is held against. */
export const passEditSql = (where: string) =>
  `select ${PASS_ROW},\n${GO_AHEADS},\n${RISKS},
     ${all('siteAreas', AREA, 'area ar where ar.site_id = a.site_id')}
   from ${PASS_FROM} where a.kind = 'FIELD_OPERATION' and ${where}`;

/** Passes as rows. */
export const passRowSql = (where: string) =>
  `select ${PASS_ROW}\nfrom ${PASS_FROM} where a.kind = 'FIELD_OPERATION' and ${where}`;

/** What a change of the plan can have changed of one pass. */
export const PASS_PLAN = `select ${PLAN_ROW}
  from activity a join field_operation o on o.activity_id = a.id cross join ${AREAS}
  where a.kind = 'FIELD_OPERATION' and a.id = $1`;
