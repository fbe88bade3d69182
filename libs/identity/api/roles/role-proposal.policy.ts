import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { MANAGER, type Role } from '../../rules/role.js';

const OWN = 'agency_id = (select app.agency_id())';
const ME = '(select app.membership_id())';
const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

/** Who gives roles and who says yes to what another one gives, as for sign-ins. */
export const ROLE_DECIDERS = ['AGENCY_ADMIN', ...MANAGER] as const satisfies readonly Role[];
const DECIDER = hasRole(...ROLE_DECIDERS);

/** Proposed by an administrator for somebody else of the agency, decided by a third; one sees what one is to get. */
export const roleProposalPolicy: TablePolicy = {
  table: 'role_proposal',
  read: `membership_id = ${ME}
    or ${OWN} and (${DECIDER} or (select app.viewer_kind()) = 'system')`,
  insert: `${OWN} and ${hasRole('AGENCY_ADMIN')} and proposed_by = ${ME} and state = 'OPEN'
    and exists (select from membership m where m.id = membership_id)`,
  update: `${OWN} and ${DECIDER}`,
  kept: 'ids, roles and times, and the ground of the operator, of no person',
  texts: {
    diary_number: { command: 'roles:approve' },
    ground: { command: 'roles:approve' },
  },
  reviewed: {
    outsideEntity: ['diary_number', 'ground'],
    unheldIds: { list_id: 'of the rows of one file; the file is not kept' },
    memberStays: 'ids, roles and times',
  },
};

/** Written by trigger alone; read by who gives roles, answers for them and controls them. */
export const rolePeriodPolicy: TablePolicy = {
  table: 'role_period',
  read: `${OWN} and ${hasRole(...ROLE_DECIDERS, 'LOG_REVIEWER', 'DPO')}`,
  audited: false,
  kept: 'ids, roles and times: by them a reading in the log is judged',
  reviewed: {
    unaudited: 'follows membership, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the control of the log',
    memberStays: 'ids, roles and times',
  },
};
