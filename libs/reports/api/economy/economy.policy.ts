import { MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

/** Free texts of it cannot be taken away. */
const ECONOMY = 'not yet: it stands in the economy of frozen reports, and in what was booked';

const MINE = 'agency_id = (select app.agency_id())';
const managers = MANAGER.map((role) => `'${role}'`).join(', ');
const READS = `${MINE} and (select app.has_role('PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ${managers}))`;
const WRITES = `${MINE} and (select app.has_role('PROJECT_LEAD'))`;

/** P3 of the agency that leads (field.md 8, "Grant, budget, ledger"); in a report it is P1. */
export const grantPolicy: TablePolicy = {
  table: 'funding_grant',
  read: READS,
  insert: `${WRITES} and exists (select from programme p
    where p.id = programme_id and p.lead_agency_id = (select app.agency_id()))`,
  update: WRITES,
  // What K24 is of: the sum of the books and the amount of the decision, which the figure tells.
  statistics: { columns: ['id', 'agency_id', 'programme_id', 'amount'], rows: 'true' },
  reviewed: { statistics: 'the amount of the decision, which K24 tells' },
  kept: KEPT.archive,
  texts: {
    funder_diary_number: { scalar: 'DiaryNumber' },
  },
};

const ofOwnGrant = `${WRITES} and exists (select from funding_grant g where g.id = grant_id)`;

export const grantConditionPolicy: TablePolicy = {
  table: 'grant_condition',
  read: READS,
  insert: ofOwnGrant,
  update: WRITES,
  kept: KEPT.archive,
  texts: {
    body: { free: ['RegisterGrantInput.conditions'], removal: ECONOMY },
  },
};

export const budgetLinePolicy: TablePolicy = {
  table: 'budget_line',
  read: READS,
  insert: ofOwnGrant,
  update: WRITES,
  kept: KEPT.archive,
  texts: {
    name: { free: ['NewBudgetLineInput.name'], removal: ECONOMY },
    comment: { free: ['CommentBudgetLineInput.comment'], removal: ECONOMY },
  },
};

/** What the funder consented to stands: another change is another row. */
export const budgetChangePolicy: TablePolicy = {
  table: 'budget_change',
  read: READS,
  insert: ofOwnGrant,
  kept: KEPT.archive,
  texts: {
    diary_number: { scalar: 'DiaryNumber' },
  },
};

/** What the books say stands: a correction there is a verification of its own. */
export const ledgerRowPolicy: TablePolicy = {
  table: 'ledger_row',
  read: READS,
  insert: ofOwnGrant,
  statistics: { columns: ['grant_id', 'booked_on', 'amount'], rows: 'true' },
  reviewed: { statistics: 'amounts of the books, of which K24 tells the sum; no text of them' },
  kept: KEPT.archive,
  texts: {
    verification: {
      free: [
        'LedgerTextInput.verification',
        'LedgerTextInput.line',
        'LedgerTextInput.bookedOn',
        'LedgerTextInput.amount',
      ],
      removal: ECONOMY,
    },
  },
};
