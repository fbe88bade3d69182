import type { TablePolicy } from '@stad/platform/api/db/policy.js';
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
};

export const fieldOperationAreaPolicy: TablePolicy = {
  table: 'field_operation_area',
  read: SEES_PASS_OF('agency_id'),
  insert: `${OWN} and ${PLANS} and ${OWNS_PASS('field_operation_area')}`,
  delete: `${OWN} and ${PLANS}`,
};

/** Opened by trigger with the plan; from then on written by any agency in the pass. */
export const passProgressPolicy: TablePolicy = {
  table: 'pass_progress',
  read: SEES_PASS_OF('agency_id'),
  update: `${SEES_PASS} and (${PLANS} or ${SYSTEM})`,
  statistics: {
    columns: ['activity_id', 'returned_at', 'debrief_held_at'],
    rows: 'returned_at is not null',
  },
};

/** Whom the owner asks. */
export const passInvitationPolicy: TablePolicy = {
  table: 'pass_invitation',
  read: SEES_PASS_OF('owner_agency_id'),
  insert: `owner_agency_id = app.agency_id() and ${PLANS} and ${OWNS_PASS('pass_invitation')}`,
  delete: `owner_agency_id = app.agency_id() and ${PLANS}`,
};

const MY_TEAM = `(${OWN} or ${OWNS_PASS('pass_member')})`;

/** The owner puts the team together; an agency that was asked writes its own people, also by an answer without account. */
export const passMemberPolicy: TablePolicy = {
  table: 'pass_member',
  read: SEES_PASS,
  insert: `${SEES_PASS} and (${MY_TEAM} and ${PLANS} or ${OWN} and ${SYSTEM})`,
  update: `${SEES_PASS} and ${PLANS}`,
  delete: `${SEES_PASS} and (${MY_TEAM} and ${PLANS} or ${OWN} and ${SYSTEM})`,
  unauditedColumns: ['busy_span_id'],
  fixedColumns: ['activity_id'],
};

/** One's own agency's answer, signed in or by a secret, or somebody's word by phone, noted by the owner of the plan. */
export const passAnswerPolicy: TablePolicy = {
  table: 'pass_answer',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${SYSTEM} and via in ('CALENDAR', 'LINK')
    or ${SEES_PASS} and ${PLANS} and (
    ${OWN} and noted_by_agency_id is null
    or noted_by_agency_id = app.agency_id() and (${OWN} or ${OWNS_PASS('pass_answer')}))`,
};

/** Nobody's: numbers are given by trigger. */
export const passNumberSeriesPolicy: TablePolicy = {
  table: 'pass_number_series',
  audited: false,
  ownerColumn: null,
};
