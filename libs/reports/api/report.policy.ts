import { MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

/** Free texts of it cannot be taken away. */
const EVENT = 'not yet: what happened to a report is fixed';

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
  kept: KEPT.archive,
  texts: {
    title: {
      free: ['CreateReportInput.title'],
      removal: { code: 'REPORT_TITLE', key: 'id', version: 'version' },
    },
    channel: { free: ['ReportEventInput.channel'], removal: EVENT },
    receiver_diary_number: { scalar: 'DiaryNumber' },
  },
  reviewed: {
    otherParents: {
      '(programme_id) of programme, insert':
        'who takes part in a programme works in it, whoever leads it',
      '(programme_id, period_to) of closing_day, insert':
        'who takes part in a programme works in it, whoever leads it',
    },
  },
};

/** The texts are the lead's own until the report is public. */
export const reportSectionPolicy: TablePolicy = {
  table: 'report_section',
  read: LEAD_READS,
  insert: LEAD_WRITES,
  update: LEAD_WRITES,
  kept: KEPT.archive,
  texts: {
    body: {
      free: ['WriteSectionInput.body'],
      removal: { code: 'REPORT_SECTION', key: 'id', version: 'version', parent: 't.report_id' },
    },
  },
};

/** As the texts: what is fetched for a draft is the lead's own. */
export const reportFetchPolicy: TablePolicy = {
  table: 'report_fetch',
  read: LEAD_READS,
  insert: LEAD_WRITES,
  update: LEAD_WRITES,
  unauditedColumns: ['figures'],
  kept: KEPT.archive,
  texts: {
    figures: { made: 'figures, by codes' },
  },
};

export const reportFigurePolicy: TablePolicy = {
  table: 'report_figure',
  read: `${LEAD_READS} or contributor_id = (select app.agency_id()) and (${ANSWERS} or ${SYSTEM})`,
  insert: LEAD_WRITES,
  // The signatory, who is not the author, decides that a figure goes as not confirmed.
  update: `${MINE} and (select app.has_role('SIGNATORY'))`,
  kept: KEPT.archive,
};

/** The lead sees given or not, when and by which function; the comment is meant for it. */
export const reportFigureAnswerPolicy: TablePolicy = {
  table: 'report_figure_answer',
  read: `${MINE} and (${ANSWERS} or ${SYSTEM})
    or lead_agency_id = (select app.agency_id()) and (select app.has_role('PROJECT_LEAD', 'SIGNATORY'))`,
  insert: `${MINE} and ${ANSWERS}`,
  update: `${MINE} and ${ANSWERS}`,
  kept: KEPT.archive,
  texts: {
    comment: {
      free: ['AnswerFigureInput.comment'],
      removal: {
        code: 'FIGURE_COMMENT',
        key: 'id',
        parent: '(select f.report_id from report_figure f where f.id = t.report_figure_id)',
      },
    },
    function_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(report_figure_id) of report_figure, insert':
        'who was asked for a figure answers in the report of the agency that leads',
      '(report_figure_id, lead_agency_id, agency_id) of report_figure, insert':
        'who was asked for a figure answers in the report of the agency that leads',
      '(report_figure_id, lead_agency_id, agency_id) of report_figure, update':
        'who was asked for a figure answers in the report of the agency that leads',
    },
  },
};

/**
 * The frozen bytes; a trigger refuses every change. Read by the lead, and as they were sent by those who answer for
 * the agencies whose figures are in them.
 */
export const reportSnapshotPolicy: TablePolicy = {
  table: 'report_snapshot',
  read: `${LEAD_READS} or ${CORRECTS} or ${ANSWERS} and exists (
    select from report_figure f where f.report_id = report_snapshot.report_id
      and f.contributor_id = (select app.agency_id()))
    and app.report_is_sent(report_id, version)`,
  insert: `${LEAD_WRITES} or ${CORRECTS}`,
  unauditedColumns: ['content', 'pdf', 'docx', 'xlsx'],
  kept: KEPT.archive,
  texts: {
    content: { code: 'frozen bytes with their checksum' },
  },
};

/** Filed by the lead, by the signatory, or by who keeps the diary; a trigger refuses every change. */
export const reportSignedCopyPolicy: TablePolicy = {
  table: 'report_signed_copy',
  read: LEAD_READS,
  insert: `${MINE} and (select app.has_role('PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR'))`,
  unauditedColumns: ['pdf'],
  kept: KEPT.archive,
  texts: {
    function_title: { scalar: 'FunctionName' },
  },
};

/** Sent, asked about, approved: noted by the lead; a trigger refuses every change. */
export const reportEventPolicy: TablePolicy = {
  table: 'report_event',
  read: LEAD_READS,
  insert: LEAD_WRITES,
  kept: KEPT.archive,
  texts: {
    channel: { free: ['ReportEventInput.channel'], removal: EVENT },
    diary_number: { scalar: 'DiaryNumber' },
    note: {
      free: ['ReportEventInput.note'],
      removal:
        'not yet: what the funder asks for is fixed, and stands in the version that answers it',
    },
    function_title: { scalar: 'FunctionName' },
  },
};

/** Read by the lead, and by those of the reminded agency who answer; no other agency learns of it. */
export const reportNudgePolicy: TablePolicy = {
  table: 'report_nudge',
  read: `${LEAD_READS} or contributor_id = (select app.agency_id()) and ${ANSWERS}`,
  insert: `${LEAD_WRITES} and nudged_by = (select app.membership_id())`,
  kept: KEPT.archive,
};
