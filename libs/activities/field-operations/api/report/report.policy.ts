import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SEES_PASS, SYSTEM } from '../pass/sentences.js';
import { COUNTER_COLUMNS } from './report-columns.js';

const OWN_REPORTERS = `${OWN} and (${hasRole(...CORE)} or ${SYSTEM})`;
const WRITES_OWN = `${OWN} and ${PLANS}`;
/** *Inget redovisat*, after ten days (INV-12): all that the system writes. */
const LOCKS_SILENT = `${OWN} and ${SYSTEM} and nothing_to_report and state = 'LOCKED'`;
const CLEARS_OWN = `${OWN} and (${PLANS} or ${SYSTEM})`;
/** The same of what hangs on a report: whoever has a whole session is spared the look. */
const NOT_BESIDE_THE_REPORT = (table: string) => `case when app.field_pass() is null then true
  else exists (select from field_report r where r.id = ${table}.report_id) end`;
const IS_LOCKED = (table: string) =>
  `exists (select from field_report r where r.id = ${table}.report_id and r.state <> 'OPEN')`;

/** A report is its agency's alone; sums of locked ones leave through schema `statistics`. */
export const fieldReportPolicy: TablePolicy = {
  table: 'field_report',
  read: `${OWN_REPORTERS} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${SEES_PASS} and (${WRITES_OWN} or ${LOCKS_SILENT})`,
  update: {
    using: `${CLEARS_OWN} and ${NOT_BESIDE_THE_PASS}`,
    check: `${WRITES_OWN} or ${LOCKS_SILENT}`,
  },
  fixedColumns: ['activity_id'],
  // Of which pass a breakdown is, and whether it is locked. What was counted is in the sums.
  statistics: { columns: ['id', 'activity_id', 'state'], rows: `state <> 'OPEN'` },
};

/** Read by nobody: from it the statistics add up. */
export const fieldReportSumPolicy: TablePolicy = {
  table: 'field_report_sum',
  statistics: {
    columns: [
      ...['agency_id', 'programme_id', 'site_id', 'starts_at', 'type', 'hours'],
      ...Object.values(COUNTER_COLUMNS),
    ],
    rows: 'contacts is not null or hours is not null',
  },
  // Follows the report and its hours, whose changes are in the log.
  audited: false,
};

export const fieldReportHoursPolicy: TablePolicy = {
  table: 'field_report_hours',
  read: `${OWN_REPORTERS} and ${NOT_BESIDE_THE_REPORT('field_report_hours')}`,
  insert: `${WRITES_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_hours')}`,
  delete: `${CLEARS_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_hours')}`,
};

export const fieldReportBreakdownPolicy: TablePolicy = {
  table: 'field_report_breakdown',
  read: `${OWN_REPORTERS} and ${NOT_BESIDE_THE_REPORT('field_report_breakdown')}`,
  insert: `${WRITES_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_breakdown')}`,
  delete: `${CLEARS_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_breakdown')}`,
  statistics: {
    columns: ['report_id', 'agency_id', 'dimension', 'value', 'n'],
    rows: IS_LOCKED('field_report_breakdown'),
  },
};

export const fieldReportCorrectionPolicy: TablePolicy = {
  table: 'field_report_correction',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_REPORT('field_report_correction')}`,
  insert: `${WRITES_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_correction')}`,
};

/** How many talked, and whether somebody is followed up: the agency's own. That it was held is a fact of the pass. */
export const debriefPolicy: TablePolicy = {
  table: 'debrief',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${WRITES_OWN} and ${SEES_PASS}`,
};
