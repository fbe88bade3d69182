import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SEES_PASS, SYSTEM } from '../pass/sentences.js';
import { KEPT_CHANGES, KEPT_SUMS } from './kept-field-sums.js';
import { PART_OF_REPORT } from './part-of-report.js';
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
  kept: [{ rule: 'FIELD_REPORTS', key: 'id', where: PROGRAMME_ENDED, keep: [KEPT_CHANGES.lock] }],
  texts: {
    note_for_learning: {
      free: ['SaveFieldReportInput.noteForLearning', 'CorrectFieldReportInput.noteForLearning'],
      removal: {
        code: 'FIELD_REPORT_NOTE',
        key: 'id',
        version: 'version',
        parent: 't.activity_id',
      },
    },
  },
  reviewed: {
    outsideEntity: ['corrected_in'],
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};

/** Read by nobody: from it the statistics add up. */
export const fieldReportSumPolicy: TablePolicy = {
  table: 'field_report_sum',
  statistics: {
    columns: [
      ...['activity_id', 'agency_id', 'programme_id', 'site_id', 'starts_at', 'type', 'hours'],
      ...Object.values(COUNTER_COLUMNS),
    ],
    rows: 'contacts is not null or hours is not null',
  },
  // Follows the report and its hours, whose changes are in the log.
  audited: false,
  kept: [
    // One row of each pass is its raw tally too.
    { ...PART_OF_REPORT, key: 'report_id', keep: [KEPT_SUMS] },
  ],
  reviewed: {
    unaudited: 'follows field_report and its hours, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the statistics',
    unheldIds: { report_id: 'kept by trigger, and disposed of in one piece with its report' },
  },
};

export const fieldReportHoursPolicy: TablePolicy = {
  table: 'field_report_hours',
  read: `${OWN_REPORTERS} and ${NOT_BESIDE_THE_REPORT('field_report_hours')}`,
  insert: `${WRITES_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_hours')}`,
  delete: `${CLEARS_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_hours')}`,
  kept: [{ ...PART_OF_REPORT, key: 'report_id' }],
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
  kept: [{ ...PART_OF_REPORT, key: 'report_id' }],
  texts: {
    dimension: { code: 'of a breakdown, held by a check together with its value' },
    value: { code: 'of a breakdown, held by a check together with its dimension' },
  },
};

export const fieldReportCorrectionPolicy: TablePolicy = {
  table: 'field_report_correction',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_REPORT('field_report_correction')}`,
  insert: `${WRITES_OWN} and ${NOT_BESIDE_THE_REPORT('field_report_correction')}`,
  kept: [{ ...PART_OF_REPORT, key: 'id', keep: [KEPT_CHANGES.correction] }],
  texts: {
    figures: { made: 'figures before and after, by codes' },
    note: {
      free: ['CorrectFieldReportInput.note'],
      removal: {
        code: 'FIELD_REPORT_CORRECTION',
        key: 'id',
        parent: '(select f.activity_id from field_report f where f.id = t.report_id)',
      },
    },
  },
};

/** How many talked, and whether somebody is followed up: the agency's own. That it was held is a fact of the pass. */
export const debriefPolicy: TablePolicy = {
  table: 'debrief',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${WRITES_OWN} and ${SEES_PASS}`,
  kept: [{ rule: 'SAFETY_CHECKS', key: 'id', where: PASS_CLOSED }],
  reviewed: {
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};
