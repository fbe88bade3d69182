import { MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const MINE = 'agency_id = (select app.agency_id())';
const managers = MANAGER.map((role) => `'${role}'`).join(', ');

/** The lead agency's people with a part in the report (field.md 8, "Progress report"). */
const LEAD_READS = `${MINE} and (select app.has_role('PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ${managers}))`;
const LEAD_WRITES = `${MINE} and (select app.has_role('PROJECT_LEAD'))`;
/** Whoever answers for an agency's figures. */
const ANSWERS = `(select app.has_role(${managers}, 'POLICE_LIAISON'))`;

/** The job of an agency, to remind it of what is still missing. */
const SYSTEM = `(select app.viewer_kind()) = 'system'`;

/** The lead's own job, which makes the version that a text was taken out of. */
const CORRECTS = `${MINE} and ${SYSTEM}`;

/** Read by the lead, and by the agencies that were asked for their figures: that it exists, and when it is due. */
export const progressReportPolicy: TablePolicy = {
  table: 'progress_report',
  read: `${LEAD_READS} or (${ANSWERS} or ${SYSTEM}) and exists (
    select from report_figure f where f.report_id = progress_report.id
      and f.contributor_id = (select app.agency_id()))`,
  insert: `${LEAD_WRITES} and programme_id = any ((select app.programme_ids())::uuid[])`,
  update: `${MINE} and (select app.has_role('PROJECT_LEAD', 'SIGNATORY'))`,
  // What its figures are about; the last day is a closing of that programme.
  fixedColumns: ['programme_id', 'period_from', 'period_to'],
};

/** The texts are the lead's own until the report is public. */
export const reportSectionPolicy: TablePolicy = {
  table: 'report_section',
  read: LEAD_READS,
  insert: LEAD_WRITES,
  update: LEAD_WRITES,
};

/** As the texts: what is fetched for a draft is the lead's own. */
export const reportFetchPolicy: TablePolicy = {
  table: 'report_fetch',
  read: LEAD_READS,
  insert: LEAD_WRITES,
  update: LEAD_WRITES,
  unauditedColumns: ['figures'],
};

export const reportFigurePolicy: TablePolicy = {
  table: 'report_figure',
  read: `${LEAD_READS} or contributor_id = (select app.agency_id()) and (${ANSWERS} or ${SYSTEM})`,
  insert: LEAD_WRITES,
  // The signatory, who is not the author, decides that a figure goes as not confirmed.
  update: `${MINE} and (select app.has_role('SIGNATORY'))`,
};

/** The lead sees given or not, when and by which function; the comment is meant for it. */
export const reportFigureAnswerPolicy: TablePolicy = {
  table: 'report_figure_answer',
  read: `${MINE} and (${ANSWERS} or ${SYSTEM})
    or lead_agency_id = (select app.agency_id()) and (select app.has_role('PROJECT_LEAD', 'SIGNATORY'))`,
  insert: `${MINE} and ${ANSWERS}`,
  update: `${MINE} and ${ANSWERS}`,
};

/** The frozen bytes; a trigger refuses every change. */
export const reportSnapshotPolicy: TablePolicy = {
  table: 'report_snapshot',
  read: `${LEAD_READS} or ${CORRECTS}`,
  insert: `${LEAD_WRITES} or ${CORRECTS}`,
  unauditedColumns: ['content', 'pdf', 'docx', 'xlsx'],
};

/** Filed by the lead, by the signatory, or by who keeps the diary; a trigger refuses every change. */
export const reportSignedCopyPolicy: TablePolicy = {
  table: 'report_signed_copy',
  read: LEAD_READS,
  insert: `${MINE} and (select app.has_role('PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR'))`,
  unauditedColumns: ['pdf'],
};

/** Sent, asked about, approved: noted by the lead; a trigger refuses every change. */
export const reportEventPolicy: TablePolicy = {
  table: 'report_event',
  read: LEAD_READS,
  insert: LEAD_WRITES,
};

/** Read by the lead, and by those of the reminded agency who answer; no other agency learns of it. */
export const reportNudgePolicy: TablePolicy = {
  table: 'report_nudge',
  read: `${LEAD_READS} or contributor_id = (select app.agency_id()) and ${ANSWERS}`,
  insert: `${LEAD_WRITES} and nudged_by = (select app.membership_id())`,
};
