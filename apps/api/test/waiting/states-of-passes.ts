import { PASS_LETTER } from '@stad/activities/field-operations/api/invite/tell.js';
import {
  AHEAD,
  a,
  activity,
  after,
  clone,
  day,
  lostLetter,
  MANAGERS,
  m,
  made,
  of,
  POL,
  SOC,
  SOC_FIELD,
  type StatesOf,
} from './planted-states.js';

let risks = 0;
const risk = (state: string, from: number, to: number, more = {}) => {
  const number = `RB-2999-${900 + ++risks}`;
  const row = clone('standing_risk', 'true', {
    ...(state === 'SUBMITTED' ? { decided_by: 'null', decided_at: 'null' } : {}),
    agency_id: a(SOC),
    state: `'${state}'`,
    valid_from: day(from),
    valid_to: day(to),
    written_by: m(SOC, 'Socialsekreterare 1'),
    type: `'NIGHT_COUNT'`,
    number: `'${number}'`,
    ...more,
  });
  return `select ${row}, '${number}' as id`;
};

const PLANNER = 'Socialsekreterare 1';
/** A pass of social services that one of them sent, three days ahead or as told, with rows of its own. */
const passOf = (state: string, phase: string, times: typeof AHEAD, ...rows: readonly string[]) =>
  after(
    activity('FIELD_OPERATION', SOC, PLANNER, phase, times),
    [
      clone('field_operation', 'true', {
        activity_id: made,
        agency_id: a(SOC),
        counting_agency_id: a(SOC),
        state: `'${state}'`,
        sent_by: m(SOC, PLANNER),
        sent_at: 'now()',
        cancelled_at: 'null',
        cancel_reason: 'null',
        model_test: 'false',
      }),
      clone('pass_progress', 'true', {
        activity_id: made,
        ...Object.fromEntries(NOT_YET.map((name) => [name, 'null'])),
        ...(state === 'ACTIVE' ? { briefing_done_at: 'now()', started_at: 'now()' } : {}),
      }),
      ...rows,
    ].join(', '),
  );
const NOT_YET = [
  'briefing_done_at',
  'started_at',
  'police_left_at',
  'aborted_at',
  'abort_reason',
  'closed_at',
  'area_stop_at',
  'area_stop_agency_id',
  'police_left_noted_at',
  'returned_noted_at',
  'returned_at',
  'debrief_held_at',
];
const NOW = { starts_at: `now() - interval '1 hour'`, ends_at: `now() + interval '4 hours'` };
const invited = clone('pass_invitation', 'true', { activity_id: made, agency_id: a(POL) });
const member = (agency: string, title: string, role: string) =>
  clone('pass_member', 'true', {
    activity_id: made,
    agency_id: a(agency),
    membership_id: m(agency, title),
    function_title: `'${title}'`,
    role: `'${role}'`,
    left_at: 'null',
    busy_span_id: 'null',
  });
const leader = member(SOC, PLANNER, 'PASS_LEADER');

const clash = `pg_temp.clash((select id from made), ${a(SOC)}, ${m(SOC, PLANNER)})`;

/** Sent to the police, and they have not answered. */
const waitingPass = (...rows: readonly string[]) =>
  passOf('AWAITING_GO', 'PLANNED', AHEAD, leader, invited, ...rows);
/** Out now, with one of the police. */
const runningPass = (...rows: readonly string[]) =>
  passOf(
    'ACTIVE',
    'ONGOING',
    NOW,
    leader,
    member(POL, 'Samverkanspolis 1', 'MEMBER'),
    invited,
    ...rows,
  );

export const statesOfPasses: StatesOf = {
  guarded: [
    'activity',
    'field_operation',
    'go_ahead_void',
    'pass_member',
    'standing_risk',
    'pass_progress',
    'pass_invitation',
    'pass_invitee',
    'go_ahead',
    'field_act',
    'mail_delivery',
  ],
  states: [
    {
      kind: 'RISK_TO_DECIDE',
      state: 'an assessment before the manager',
      plant: risk('SUBMITTED', 5, 150),
      who: MANAGERS,
    },
    {
      kind: 'RISK_TO_HEAR',
      state: 'an assessment that the representative was not heard on',
      others: 'ITS_OFFICE',
      plant: risk('SUBMITTED', 5, 150, { safety_rep_heard_on: 'null' }),
      who: of(SOC, 'Skyddsombud'),
    },
    {
      kind: 'RISK_ENDS',
      state: 'an assessment that ends within a fortnight',
      plant: risk('APPROVED', -150, 10, { type: `'PREMISES'` }),
      who: [...MANAGERS, ...of(SOC, ...SOC_FIELD)],
    },
    {
      kind: 'RISK_REJECTED',
      state: 'an assessment that the manager has sent back',
      others: 'ITS_PLANNER',
      plant: risk('REJECTED', 5, 150, { type: `'EVENT'` }),
      who: of(SOC, 'Socialsekreterare 1'),
    },
    {
      kind: 'PASS',
      state: 'a pass that an agency is invited to',
      others: 'ITS_OFFICE',
      plant: waitingPass(),
      who: of(POL, 'Samverkanspolis 1', 'Samverkanspolis 2', 'Polisledning'),
    },
    {
      kind: 'PASS_RUNNING',
      state: 'a pass that goes on',
      others: 'ITS_TEAM',
      plant: runningPass(),
      who: [...of(SOC, ...SOC_FIELD, 'Enhetschef'), ...of(POL, 'Samverkanspolis 1')],
    },
    {
      kind: 'GO_AHEAD_REFUSED',
      state: 'a pass that an agency gives no go-ahead to',
      others: 'ITS_PLANNER',
      plant: waitingPass(
        clone('go_ahead', 'true', {
          activity_id: made,
          agency_id: a(POL),
          decision: `'NOT_GIVEN'`,
          at: 'now()',
        }),
      ),
      who: of(SOC, PLANNER),
    },
    {
      kind: 'PASS_LETTER_LOST',
      state: 'a letter about a pass that came back',
      others: 'ITS_PLANNER',
      plant: waitingPass(
        lostLetter(
          PASS_LETTER,
          POL,
          clone('pass_invitee', 'true', {
            activity_id: made,
            agency_id: a(POL),
            owner_agency_id: a(SOC),
            membership_id: 'null',
            function_title: `'En funktion utan konto'`,
            mailbox: `'a@b.example'`,
          }),
        ),
      ),
      who: of(SOC, PLANNER),
    },
    {
      kind: 'FIELD_ACT_CLASH',
      state: 'something told from the street that contradicts what stood',
      others: 'ITS_TEAM',
      plant: runningPass(clash),
      who: [...of(SOC, PLANNER), ...of(POL, 'Samverkanspolis 1')],
    },
    {
      kind: 'PASS_WITHOUT_LEADER',
      state: 'a pass that lost its leader',
      others: 'ITS_PLANNER',
      plant: `with p as (select o.activity_id as id, o.agency_id, o.sent_by from field_operation o join activity x on x.id = o.activity_id
        where o.state in ('AWAITING_GO', 'READY') and x.starts_at > now() order by x.starts_at desc limit 1),
      gone as (delete from pass_member m using p where m.activity_id = p.id returning m.id)
      update activity x set starts_at = now() + interval '9 days', ends_at = now() + interval '9 days 5 hours'
      from p where x.id = p.id returning x.id::text as id`,
      who: of(SOC, 'Socialsekreterare 1'),
    },
    {
      kind: 'GO_AHEAD_FELL',
      state: 'a pass whose go-ahead holds no longer',
      others: 'ITS_PLANNER',
      plant: `with v as (update go_ahead_void set at = now() where go_ahead_id = (
        select w.go_ahead_id from go_ahead_void w join field_operation o on o.activity_id = w.activity_id where o.agency_id = ${a(SOC)} limit 1)
        returning activity_id),
      o as (update field_operation f set state = 'AWAITING_GO', sent_by = ${m(SOC, 'Socialsekreterare 2')} from v where f.activity_id = v.activity_id returning f.activity_id)
      update activity x set starts_at = now() + interval '8 days', ends_at = now() + interval '8 days 5 hours', phase = 'PLANNED'
      from o where x.id = o.activity_id returning x.id::text as id`,
      who: of(SOC, 'Socialsekreterare 1', 'Socialsekreterare 2'),
    },
  ],
};
