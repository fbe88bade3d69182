import { MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { REVIEW_READERS } from '../permissions.js';

/** Free texts of it cannot be taken away. */
const REVIEW = 'not yet: the control of the log is sealed over its words';

const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const ME = '(select app.membership_id())';

/**
 * Drawn and concluded by the own agency's controller of the log, read by its data protection officer
 * (field.md 8). Concluded, it changes no more.
 */
export const accessReviewPolicy: TablePolicy = {
  table: 'access_review',
  read: `${OWN} and ${hasRole(...REVIEW_READERS)}`,
  insert: `${OWN} and ${hasRole('LOG_REVIEWER')} and state = 'OPEN' and drawn_by = ${ME}`,
  update: {
    using: `${OWN} and ${hasRole('LOG_REVIEWER')} and state = 'OPEN'`,
    check: `${OWN} and state = 'CONCLUDED' and concluded_by = ${ME}`,
  },
  kept: 'permanent: that the log was controlled, and what it showed',
  texts: {
    conclusion: { free: ['ConcludeAccessReviewInput.conclusion'], removal: REVIEW },
  },
};

/**
 * Judged by the controller of the log; a manager sees what managers were asked about, and answers what
 * is not their own reading and not their own question; a job of the agency reads open questions, to tell
 * whoever may answer. What the log told stays (`app.guard_access_review_item`).
 */
export const accessReviewItemPolicy: TablePolicy = {
  table: 'access_review_item',
  read: `${OWN} and (${hasRole(...REVIEW_READERS)}
    or asked_at is not null and ${hasRole(...MANAGER)}
    or state = 'ASKED' and ${SYSTEM})`,
  insert: `${OWN} and ${hasRole('LOG_REVIEWER')} and state = 'WAITING' and answer is null`,
  update: {
    using: `${OWN} and (${hasRole('LOG_REVIEWER')}
      or state = 'ASKED' and ${hasRole(...MANAGER)}
        and judged_by <> ${ME} and membership_id is distinct from ${ME})`,
    check: `${OWN} and (${hasRole('LOG_REVIEWER')} and state <> 'ANSWERED' and judged_by = ${ME}
      or ${hasRole(...MANAGER)} and state = 'ANSWERED' and answered_by = ${ME})`,
  },
  kept: 'permanent: ids, times and verdicts; stands in for the log',
  texts: {
    action: { made: 'as the log told it' },
    job: { made: 'as the log told it' },
    object_type: { made: 'as the log told it' },
    note: { free: ['JudgeAccessInput.note'], removal: REVIEW },
  },
  reviewed: {
    unheldIds: {
      acting_agency_id: 'as the log told it',
      event_id: 'outlives the log',
      membership_id: 'as the log told it',
    },
  },
};
