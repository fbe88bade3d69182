import { AGENCIES, agency, instant, list, object, TAKEN, VISITED, VISITED_KEY } from './json.mjs';

const byId = (id) => `(select ${agency('w')} from agency w where w.id = ${id})`;
const titleOf = (id) => `(select m.function_title from membership m where m.id = ${id})`;
const nulls = (...names) => Object.fromEntries(names.map((name) => [name, 'null']));

const GO_AHEAD = `(select ${object({
  id: 'w.id',
  at: instant('w.at'),
  byTitle: 'w.by_title',
  deputyFor: 'w.deputy_for',
  decision: 'w.decision',
  forStartAt: instant('w.for_start_at'),
  how: 'w.how',
  inForce: `w.decision = 'GIVEN' and v.at is null`,
  notedByTitle: 'w.noted_by_title',
  conditions: 'w.conditions',
  voidReasons: `coalesce(v.reasons, '{}')`,
  voidedAt: instant('v.at'),
})} from go_ahead w left join go_ahead_void v on v.go_ahead_id = w.id
  where w.activity_id = a.id and w.agency_id = e.agency_id order by w.position desc limit 1)`;

const NIGHT = `(a.starts_at at time zone 'Europe/Stockholm')::date`;

/** The area groups of the pass that an employer has assessed, or its worst band. */
const risks = (what) => `(select ${what} from standing_risk_fact f
  where f.agency_id = e.agency_id and f.site_id = a.site_id and f.type = o.type
    and ${NIGHT} between f.valid_from and f.valid_to
    and f.area_group in (select ar.area_group from field_operation_area oa join area ar on ar.id = oa.area_id
      where oa.activity_id = a.id))`;

const GROUPS = `(select count(distinct ar.area_group) from field_operation_area oa join area ar on ar.id = oa.area_id
  where oa.activity_id = a.id)`;

/** Who stands in for an employer's managers on the night of the pass. */
const DEPUTIES = list(
  object({
    label: 'de.function_title',
    forRole: 'dp.for_role',
    from: 'dp.from_on',
    to: 'dp.to_on',
  }),
  `deputy dp join directory_entry de on de.membership_id = dp.membership_id where dp.agency_id = e.agency_id
    and dp.ended_at is null and ${NIGHT} between dp.from_on and dp.to_on`,
  'de.function_title',
);

const PARTS = {
  areas: list(
    object({
      id: 'ar.id',
      code: 'ar.code',
      name: 'ar.name',
      kind: 'ar.kind',
      areaGroup: 'ar.area_group',
    }),
    'field_operation_area oa join area ar on ar.id = oa.area_id where oa.activity_id = a.id',
    'ar.name',
  ),
  agencies: AGENCIES,
  leader: `(select ${object({ functionTitle: 'm.function_title', agency: byId('m.agency_id') })}
    from pass_member m where m.activity_id = a.id and m.role = 'PASS_LEADER')`,
  team: list(
    object({
      id: 'm.id',
      functionTitle: 'm.function_title',
      membershipId: 'm.membership_id',
      role: 'm.role',
      joinedAt: instant('m.joined_at'),
      leftAt: instant('m.left_at'),
      agency: agency('w'),
    }),
    'pass_member m join agency w on w.id = m.agency_id where m.activity_id = a.id',
    `m.role = 'REAR_SUPPORT', m.role <> 'PASS_LEADER', m.agency_id <> a.agency_id, m.function_title, m.id`,
  ),
  answers: list(
    object({
      answer: 'x.answer',
      at: instant('x.at'),
      functionTitle: 'x.function_title',
      notedByTitle: 'x.noted_by_title',
      via: 'x.via',
      agency: agency('w'),
    }),
    `(select distinct on (n.agency_id, n.function_title) n.* from pass_answer n where n.activity_id = a.id
      order by n.agency_id, n.function_title, n.position desc) x join agency w on w.id = x.agency_id`,
    'x.position',
  ),
  checklist: list(
    object({
      id: 'cp.id',
      text: 'cp.text',
      source: 'cp.source',
      tickedAt: instant('ct.at'),
      tickedByTitle: 'ct.by_title',
      removable: `a.agency_id = (select app.agency_id()) and cp.source <> 'GO_AHEAD' and p.started_at is null`,
      agency: agency('w'),
    }),
    `checklist_point cp join agency w on w.id = cp.agency_id left join checklist_tick ct on ct.point_id = cp.id
      where cp.activity_id = a.id`,
    'cp.position, cp.id',
  ),
  asked: list(
    object({
      at: instant('sh.shared_at'),
      agency: object({ id: 'w.id', shortName: 'w.short_name' }),
    }),
    'activity_share sh join agency w on w.id = sh.agency_id where sh.activity_id = a.id and sh.revoked_at is null',
    'sh.shared_at, sh.agency_id',
  ),
  takeOvers: list('tk.id', 'take_over tk where tk.activity_id = a.id'),
  clashes: `coalesce((select json_agg(k.clash order by k.area) from (
    select json_build_object('code', 'TAKEN') as clash, '' as area from ${TAKEN}
    union all select ${object({
      key: VISITED_KEY,
      code: `'AREA_VISITED'`,
      severity: `'NOTE'`,
      remedy: `'WHEN'`,
      who: 'ar.name',
      hours: 'near.hours::float8',
      side: 'near.side',
      memberId: 'null',
      keepReasons: `'[]'::json`,
      kept: `(select json_build_object('id', kc.id, 'reason', kc.reason, 'note', kc.note, 'byTitle', kc.by_title, 'at', ${instant('kc.at')})
        from kept_clash kc where kc.activity_id = a.id and kc.clash_key = ${VISITED_KEY})`,
    })}, ar.name from ${VISITED}) k), '[]')`,
  employers: list(
    object({
      checkedAt: instant('f.checked_at'),
      riskAssessed: `${risks('count(distinct f.area_group)')} = ${GROUPS}`,
      riskBand: risks('max(f.band)'),
      deputies: DEPUTIES,
      agency: agency('w'),
      goAhead: GO_AHEAD,
    }),
    `(select m.agency_id, min(case m.role when 'PASS_LEADER' then '' else m.function_title end) as first_title
        from pass_member m where m.activity_id = a.id and m.role <> 'REAR_SUPPORT' group by m.agency_id) e
      join agency w on w.id = e.agency_id
      left join pass_agency_fact f on f.activity_id = a.id and f.agency_id = e.agency_id`,
    `e.agency_id <> a.agency_id, e.first_title`,
  ),
  ownCheck: `(select ${object({
    at: instant('k.at'),
    byTitle: titleOf('k.answered_by'),
    version: 'k.version',
    newThreat: 'k.new_threat',
    newPlaceOrTask: 'k.new_place_or_task',
    newOrAlone: 'k.new_or_alone',
    supportAbsent: 'k.support_absent',
    policeAbsent: 'k.police_absent',
  })} from pass_check k where k.activity_id = a.id and k.agency_id = (select app.agency_id()))`,
  reports: list(
    object({
      state: 'f.report_state',
      lockedAt: instant('f.report_locked_at'),
      agency: byId('f.agency_id'),
    }),
    'pass_agency_fact f where f.activity_id = a.id and f.report_state is not null',
  ),
  ownDebrief: `(select json_build_object('heldAt', ${instant('d.held_at')}, 'participants', d.participants, 'followUp', d.follow_up)
    from debrief d where d.activity_id = a.id and d.agency_id = (select app.agency_id()))`,
  ownTraining: object({
    isHeld: `$2::json -> 'training' -> 'isHeld'`,
    mayDecide: `$2::json -> 'training' -> 'mayDecide'`,
    untrained: `$2::json -> 'training' -> 'untrained'`,
    decisions: list(
      object({
        reason: 'ud.reason',
        byTitle: 'ud.by_title',
        at: instant('ud.at'),
        notedByTitle: 'ud.noted_by_title',
      }),
      'untrained_decision ud where ud.activity_id = a.id and ud.agency_id = (select app.agency_id())',
      'ud.at',
    ),
  }),
  teamCounts: list(
    object({ counter: 'tc.counter', n: 'tc.n' }),
    'team_count tc where tc.activity_id = a.id',
  ),
  fieldCounts: list(
    object({ counter: 'fc.counter', n: 'fc.n' }),
    `(select f.counter, greatest(sum(f.n), 0)::int as n from field_count f
      where f.activity_id = a.id and f.agency_id = (select app.agency_id()) group by f.counter) fc`,
  ),
  lateCounts: list(
    object({ id: 'lc.id', counter: 'lc.counter', n: 'lc.n', arrivedAt: instant('lc.arrived_at') }),
    `field_late_count lc where lc.activity_id = a.id and lc.settled_at is null
      and lc.agency_id = (select app.agency_id())`,
    'lc.arrived_at',
  ),
  outbox: `(select ${object({ keyId: 'pk.id', publicKey: 'pk.public_key' })} from field_pass_key pk
    where pk.activity_id = a.id and pk.agency_id = (select app.agency_id()))`,
  fieldActs: list(
    object({
      id: 'fa.id',
      act: 'fa.act',
      at: instant('fa.at'),
      clockKnown: 'fa.clock_known',
      madeBy: 'fa.by_title',
      arrivedAt: instant('fa.arrived_at'),
      state: 'fa.state',
      mayChoose: `fa.state = 'CONFLICT'`,
      chosenBy: 'fa.chosen_title',
      chosenAt: instant('fa.chosen_at'),
      text: 'fa.text',
    }),
    'field_act fa where fa.activity_id = a.id',
    'fa.position',
  ),
  voiceCheckIns: list(
    object({ at: instant('vc.at'), notedBy: 'vc.by_title' }),
    'voice_check_in vc where vc.activity_id = a.id',
    'vc.at',
  ),
};

const HOURS_EACH = `extract(epoch from a.ends_at - a.starts_at) / 3600`;
const OWN_IN_FIELD = `pass_member m where m.activity_id = a.id and m.agency_id = (select app.agency_id())
  and m.role <> 'REAR_SUPPORT'`;

/** Nobody has reported yet: what the form begins with. */
const OWN_REPORT = object({
  ...nulls('id', 'version', 'lockedAt', 'lockedByTitle', 'noteForLearning', 'contactAttempts'),
  ...nulls('tally', 'countedInField', 'breakdowns', 'police'),
  state: `'OPEN'`,
  counts: 'o.counting_agency_id = (select app.agency_id())',
  nothingToReport: 'false',
  personHours: `(select (count(*) * ${HOURS_EACH})::float8 from ${OWN_IN_FIELD})`,
  screenCounters: `$2::json -> 'screenCounters'`,
  hours: list(
    object({
      memberId: 'm.id',
      functionTitle: 'm.function_title',
      hours: `(${HOURS_EACH})::float8`,
      proposed: `(${HOURS_EACH})::float8`,
    }),
    OWN_IN_FIELD,
    `m.role <> 'PASS_LEADER', m.function_title`,
  ),
  corrections: list(
    'c.version',
    'field_report_correction c join field_report r on r.id = c.report_id where r.activity_id = a.id',
  ),
});

const PASS = {
  id: 'a.id',
  number: 'a.number',
  siteId: 'a.site_id',
  programmeId: 'a.programme_id',
  state: 'o.state',
  type: 'o.type',
  classification: 'a.classification',
  lifecycle: 'a.lifecycle',
  startsAt: instant('a.starts_at'),
  endsAt: instant('a.ends_at'),
  placeLabel: 'a.place_label',
  owner: byId('a.agency_id'),
  countingAgency: byId('o.counting_agency_id'),
  aim: 'o.aim',
  aimTag: 'a.aim_tag',
  goal: 'null',
  modelTest: 'o.model_test',
  testedSteps: 'to_json(o.tested_steps)',
  whenVersion: 'o.when_version',
  trunk: 'p.trunk',
  teamVersion: 'p.team_version',
  readinessVersion: 'o.readiness_version',
  safety: object({
    checkInMode: 'o.check_in_mode',
    checkInMinutes: 'o.check_in_minutes',
    alarmTestedAt: instant('o.alarm_tested_at'),
    childProcedureAcknowledged: 'o.child_procedure_acknowledged',
    ifPoliceLeave: 'o.if_police_leave',
    interpreterPlan: 'o.interpreter_plan',
    commsPlan: 'o.comms_plan',
    abortCriteria: 'o.abort_criteria',
  }),
  progress: object({
    sentAt: instant('o.sent_at'),
    sentByTitle:
      '(select de.function_title from directory_entry de where de.membership_id = o.sent_by)',
    briefingDoneAt: instant('p.briefing_done_at'),
    startedAt: instant('p.started_at'),
    policeLeftAt: instant('p.police_left_at'),
    policeLeftNotedAt: instant('p.police_left_noted_at'),
    areaStopAt: instant('p.area_stop_at'),
    areaStopBy: '(select w.short_name from agency w where w.id = p.area_stop_agency_id)',
    abortedAt: instant('p.aborted_at'),
    abortReason: 'p.abort_reason',
    cancelledAt: instant('o.cancelled_at'),
    cancelReason: 'o.cancel_reason',
    returnedAt: instant('p.returned_at'),
    returnedNotedAt: instant('p.returned_noted_at'),
    debriefDueAt: instant(`(p.returned_at + interval '72 hours')`),
    debriefHeldAt: instant('p.debrief_held_at'),
    debriefInTime: `p.debrief_held_at <= p.returned_at + interval '72 hours'`,
    closedAt: instant('p.closed_at'),
    reportDueOn: 'null',
  }),
};

export const passPage = `
  select json_build_object('data', json_build_object('fieldPass', ${object({
    ...PASS,
    ...PARTS,
    ownReport: OWN_REPORT,
    readiness: `$2::json -> 'readiness'`,
    nextSteps: `$2::json -> 'nextSteps'`,
    briefing: `$2::json -> 'briefing'`,
    phone: `$2::json -> 'phone'`,
  })}))::text as answer
  from activity a join field_operation o on o.activity_id = a.id join pass_progress p on p.activity_id = a.id
  where a.id = $1`;

/** What is in no row: the answers of the rules, given to the limit ready-made. */
export const conclusionsOfPass = ({ fieldPass }) => ({
  readiness: fieldPass.readiness,
  nextSteps: fieldPass.nextSteps,
  briefing: fieldPass.briefing,
  phone: fieldPass.phone,
  training: fieldPass.ownTraining,
  screenCounters: fieldPass.ownReport.screenCounters,
});
