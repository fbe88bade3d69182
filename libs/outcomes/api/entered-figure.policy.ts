import { FIELD, MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

/** Free texts of it cannot be taken away. */
const SOURCE = 'not yet: it stands beside the figure in frozen reports';

const MINE = 'agency_id = (select app.agency_id())';
const list = (roles: readonly string[]) => roles.map((role) => `'${role}'`).join(', ');
const IS_MANAGER = `(select app.has_role(${list(MANAGER)}))`;
const ENTERS = `(select app.has_role(${list([...FIELD, 'PROJECT_LEAD'])}))`;
const BY_ME = 'entered_by = (select app.membership_id())';

const READS = `${MINE} and (select app.has_role(${list([...FIELD, ...MANAGER, 'PROJECT_LEAD'])}))`;

/**
 * Entered by one, approved by the manager of the same agency, who is another (INV-21). What is
 * approved never changes: a correction is entered anew. Then everyone who takes part reads that it
 * is, and its source, for the figure says where it comes from.
 */
export const enteredFigurePolicy: TablePolicy = {
  table: 'entered_figure',
  read: `${READS} or state = 'APPROVED' and programme_id = any ((select app.programme_ids())::uuid[])`,
  insert: `${MINE} and ${ENTERS} and ${BY_ME} and state = 'ENTERED'
    and programme_id = any ((select app.programme_ids())::uuid[])`,
  update: {
    using: `${MINE} and state = 'ENTERED' and (${IS_MANAGER} or ${ENTERS} and ${BY_ME})`,
    check: `${MINE} and (state = 'WITHDRAWN' or state = 'APPROVED' and ${IS_MANAGER} and not ${BY_ME})`,
  },
  statistics: {
    columns: [
      ...['id', 'agency_id', 'programme_id', 'site_id', 'figure_code', 'period_from', 'period_to'],
      ...['state', 'decided_at', 'position'],
    ],
    rows: `state = 'APPROVED'`,
  },
  kept: KEPT.archive,
  texts: {
    source_document: { free: ['EnterFigureInput.document'], removal: SOURCE },
    source_function: { free: ['EnterFigureInput.functionTitle'], removal: SOURCE },
    entered_function: { scalar: 'FunctionName' },
    decided_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(programme_id) of programme, insert':
        'who takes part in a programme works in it, whoever leads it',
    },
  },
};

/** The raw numbers: the own agency's (field.md 8, "Entered figure"); written once with the figure. */
export const enteredAmountPolicy: TablePolicy = {
  table: 'entered_amount',
  read: READS,
  insert: `${MINE} and ${ENTERS} and exists (select from entered_figure f
    where f.id = figure_id and f.state = 'ENTERED' and f.${BY_ME})`,
  statistics: {
    columns: ['figure_id', 'part', 'value', 'of_total', 'answers'],
    rows: `exists (select from entered_figure f where f.id = figure_id and f.state = 'APPROVED')`,
  },
  kept: KEPT.archive,
};
