import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { hasRole, OWN, PLANS, SEES_PASS } from '../pass/sentences.js';
import { COUNTER_COLUMNS } from './report-columns.js';

const OWN_REPORTERS = `${OWN} and ${hasRole(...CORE)}`;
const WRITES_OWN = `${OWN} and ${PLANS}`;
const IS_LOCKED = (table: string) =>
  `exists (select from field_report r where r.id = ${table}.report_id and r.state <> 'OPEN')`;

/** A report is its agency's alone; sums of locked ones leave through schema `statistics`. */
export const fieldReportPolicy: TablePolicy = {
  table: 'field_report',
  read: OWN_REPORTERS,
  insert: `${WRITES_OWN} and ${SEES_PASS}`,
  update: WRITES_OWN,
  statistics: {
    columns: ['id', 'activity_id', 'agency_id', 'state', ...Object.values(COUNTER_COLUMNS)],
    rows: `state <> 'OPEN'`,
  },
};

export const fieldReportHoursPolicy: TablePolicy = {
  table: 'field_report_hours',
  read: OWN_REPORTERS,
  insert: WRITES_OWN,
  delete: WRITES_OWN,
  statistics: {
    columns: ['report_id', 'agency_id', 'hours'],
    rows: IS_LOCKED('field_report_hours'),
  },
};

export const fieldReportBreakdownPolicy: TablePolicy = {
  table: 'field_report_breakdown',
  read: OWN_REPORTERS,
  insert: WRITES_OWN,
  delete: WRITES_OWN,
  statistics: {
    columns: ['report_id', 'agency_id', 'dimension', 'value', 'n'],
    rows: IS_LOCKED('field_report_breakdown'),
  },
};

export const fieldReportCorrectionPolicy: TablePolicy = {
  table: 'field_report_correction',
  read: OWN_REPORTERS,
  insert: WRITES_OWN,
};

/** How many talked, and whether somebody is followed up: the agency's own. That it was held is a fact of the pass. */
export const debriefPolicy: TablePolicy = {
  table: 'debrief',
  read: OWN_REPORTERS,
  insert: `${WRITES_OWN} and ${SEES_PASS}`,
};
