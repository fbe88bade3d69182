import { ALL, FIELD, JOINT, MANAGER, type Right } from './right.js';

const LEAD = 'PROJECT_LEAD';
/** *Progress report*: R; who contributes reads what it was asked for. */
const REPORT = `${MANAGER} PROJECT_LEAD SIGNATORY REGISTRAR`;
const ANSWERS = `${MANAGER} POLICE_LIAISON`;
/** *Grant, budget, ledger* (P3 of the lead). */
const GRANT = `${MANAGER} PROJECT_LEAD SIGNATORY REGISTRAR`;

export const OF_FIGURES: readonly Right[] = [
  { table: 'goal', read: ALL, readOthers: ALL, add: LEAD, change: LEAD, remove: LEAD },
  {
    table: 'entered_figure',
    rows: { are: 'not approved', where: `t.state = 'ENTERED'` },
    read: JOINT,
    add: `${FIELD} ${LEAD}`,
    change: JOINT,
    set: `state = 'WITHDRAWN'`,
  },
  { table: 'entered_amount', read: JOINT, add: `${FIELD} ${LEAD}` },
  // A closing tells its figures to who takes part in the programme; they are written as its day is closed.
  { table: 'closing_state', because: '0037', read: ALL, add: LEAD },

  { table: 'funding_grant', read: GRANT, add: LEAD, change: LEAD },
  { table: 'grant_condition', read: GRANT, add: LEAD, change: LEAD },
  { table: 'budget_line', read: GRANT, add: LEAD, change: LEAD },
  { table: 'budget_change', read: GRANT, add: LEAD },
  { table: 'ledger_row', read: GRANT, add: LEAD },

  {
    table: 'progress_report',
    read: REPORT,
    readOthers: ANSWERS,
    add: LEAD,
    change: `${LEAD} SIGNATORY`,
  },
  { table: 'report_section', read: REPORT, add: LEAD, change: LEAD },
  { table: 'report_figure', read: REPORT, readOthers: ANSWERS, add: LEAD, change: 'SIGNATORY' },
  {
    table: 'report_figure_answer',
    read: ANSWERS,
    readOthers: `${LEAD} SIGNATORY`,
    add: ANSWERS,
    change: ANSWERS,
  },
  { table: 'report_nudge', read: REPORT, readOthers: ANSWERS, add: LEAD },
  { table: 'report_fetch', read: REPORT, add: LEAD, change: LEAD },
  { table: 'report_event', read: REPORT, add: LEAD },
  { table: 'report_snapshot', read: REPORT, add: LEAD },
  // *SIGNATORY: sign*, *REGISTRAR: register*.
  { table: 'report_signed_copy', read: REPORT, add: `${LEAD} SIGNATORY REGISTRAR` },
];
