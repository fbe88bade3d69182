import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { BLANK, KEPT } from '@stad/platform/api/db/table-record.js';
import { PASS_CLOSED, PASS_PLANNING, passClosed } from '../pass/pass-closed.js';
import { OWN, OWNS_PASS, PLANS, SEES_PASS, SEES_PASS_OF, SYSTEM } from './sentences.js';

/** Seen by whoever sees the activity; planned by its owner, thrown away only before it was sent. */
export const fieldOperationPolicy: TablePolicy = {
  table: 'field_operation',
  read: SEES_PASS_OF('agency_id'),
  insert: `${OWN} and ${PLANS} and ${OWNS_PASS('field_operation')}`,
  update: `${OWN} and ${PLANS}`,
  delete: `${OWN} and ${PLANS} and sent_at is null`,
  statistics: {
    columns: ['activity_id', 'agency_id', 'type', 'state', 'model_test'],
    rows: `state in ('ACTIVE', 'RETURNED', 'CLOSED')`,
  },
  kept: [
    {
      rule: 'PASS_PLANS',
      key: 'activity_id',
      where: PASS_CLOSED,
      set: {
        aim: `'${BLANK}'`,
        interpreter_plan: 'null',
        comms_plan: 'null',
        abort_criteria: `'{}'`,
      },
    },
  ],
  texts: {
    aim: {
      free: ['PlanFieldPassInput.aim', 'ChangeWhenAndWhereInput.aim', 'WhenAndWhereFrom.aim'],
      removal: {
        code: 'PASS_AIM',
        key: 'activity_id',
        version: 'when_version',
        operations: PASS_PLANNING,
      },
    },
    interpreter_plan: {
      free: ['ChangeReadinessInput.interpreterPlan', 'ReadinessFrom.interpreterPlan'],
      removal: {
        code: 'PASS_INTERPRETER_PLAN',
        key: 'activity_id',
        staysForTeam: true,
        version: 'readiness_version',
        operations: PASS_PLANNING,
      },
    },
    comms_plan: {
      free: ['ChangeReadinessInput.commsPlan', 'ReadinessFrom.commsPlan'],
      removal: {
        code: 'PASS_COMMS_PLAN',
        key: 'activity_id',
        staysForTeam: true,
        version: 'readiness_version',
        operations: PASS_PLANNING,
      },
    },
    abort_criteria: {
      free: ['ChangeReadinessInput.abortCriteria', 'ReadinessFrom.abortCriteria'],
      removal: {
        code: 'PASS_ABORT_CRITERIA',
        key: 'activity_id',
        staysForTeam: true,
        isList: true,
        version: 'readiness_version',
        operations: PASS_PLANNING,
      },
    },
  },
  head: {
    table: 'activity',
    kept: [
      {
        rule: 'PASS_PLANS',
        key: 'id',
        where: passClosed('t.id'),
        set: {
          title: `coalesce(t.number, '${BLANK}')`,
          place_label: 'null',
          lifecycle: `'DISPOSED'`,
        },
      },
    ],
  },
};

export const fieldOperationAreaPolicy: TablePolicy = {
  table: 'field_operation_area',
  read: SEES_PASS_OF('agency_id'),
  insert: `${OWN} and ${PLANS} and ${OWNS_PASS('field_operation_area')}`,
  delete: `${OWN} and ${PLANS}`,
  kept: [{ rule: 'PASS_PLANS', key: 'activity_id', where: PASS_CLOSED }],
};

/** Opened by trigger with the plan; from then on written by any agency in the pass. */
export const passProgressPolicy: TablePolicy = {
  table: 'pass_progress',
  read: SEES_PASS_OF('agency_id'),
  update: `${SEES_PASS} and (${PLANS} or ${SYSTEM})`,
  unauditedColumns: ['trunk'],
  statistics: {
    columns: ['activity_id', 'returned_at', 'debrief_held_at'],
    rows: 'returned_at is not null',
  },
  kept: 'that and when a pass was held, and between whom: no text, nobody named',
};

/** Whom the owner asks. */
export const passInvitationPolicy: TablePolicy = {
  table: 'pass_invitation',
  read: SEES_PASS_OF('owner_agency_id'),
  insert: `owner_agency_id = app.agency_id() and ${PLANS} and ${OWNS_PASS('pass_invitation')}`,
  delete: `owner_agency_id = app.agency_id() and ${PLANS}`,
  kept: 'that and when a pass was held, and between whom: no text, nobody named',
};

const MY_TEAM = `(${OWN} or ${OWNS_PASS('pass_member')})`;

/** The owner puts the team together; an agency that was asked writes its own people, also by an answer without account. */
export const passMemberPolicy: TablePolicy = {
  table: 'pass_member',
  read: SEES_PASS,
  insert: `${SEES_PASS} and (${MY_TEAM} and ${PLANS} or ${OWN} and ${SYSTEM})`,
  update: `${SEES_PASS} and (${PLANS} or ${OWN} and ${SYSTEM})`,
  delete: `${SEES_PASS} and (${MY_TEAM} and ${PLANS} or ${OWN} and ${SYSTEM})`,
  unauditedColumns: ['busy_span_id'],
  fixedColumns: ['activity_id'],
  kept: [
    {
      // The hours of a report hang on the row of the team: it stays, and names nobody.
      rule: 'PASS_PLANS',
      key: 'id',
      where: PASS_CLOSED,
      set: { membership_id: 'null', function_title: `'${BLANK}'` },
    },
  ],
  texts: {
    function_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    unheldIds: { busy_span_id: 'kept by app.keep_pass_busy, which writes both in one transaction' },
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
      '(membership_id, agency_id) of membership, unseen, insert':
        'who plans a pass names people of the agencies in it, as their own organisation’s',
    },
  },
};

/** One's own agency's answer, signed in or by a secret, or somebody's word by phone, noted by the owner of the plan. */
export const passAnswerPolicy: TablePolicy = {
  table: 'pass_answer',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${SYSTEM} and via in ('CALENDAR', 'LINK')
    or ${SEES_PASS} and ${PLANS} and (
    ${OWN} and noted_by_agency_id is null
    or noted_by_agency_id = app.agency_id() and (${OWN} or ${OWNS_PASS('pass_answer')}))`,
  kept: [{ rule: 'PASS_PLANS', key: 'id', where: PASS_CLOSED }],
  texts: {
    function_title: { scalar: 'FunctionName' },
    noted_by_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    outsideEntity: ['position'],
    otherParents: {
      '(membership_id) of membership, unseen, insert':
        'who plans a pass names people of the agencies in it, as their own organisation’s',
      '(membership_id, agency_id) of membership, unseen, insert':
        'who plans a pass names people of the agencies in it, as their own organisation’s',
    },
  },
};

/** Nobody's: numbers are given by trigger. */
export const passNumberSeriesPolicy: TablePolicy = {
  table: 'pass_number_series',
  audited: false,
  ownerColumn: null,
  kept: KEPT.frame,
  reviewed: {
    unaudited: 'a counter',
    withoutEntity: 'kept by app.next_pass_number',
  },
};
