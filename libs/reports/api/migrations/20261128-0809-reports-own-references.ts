import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** What hangs on a report, and on its money, is of the agency whose report it is; an answer is of who was asked. */
export const reportsOwnReferences = ownReferences(
  '20261128-0809-reports-own-references',
  [
    ['progress_report', 'author_id, agency_id', 'membership (id, agency_id)'],
    ['report_section', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_fetch', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_fetch', 'fetched_by, agency_id', 'membership (id, agency_id)'],
    ['report_figure', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_figure', 'unconfirmed_by, agency_id', 'membership (id, agency_id)'],
    [
      'report_figure_answer',
      'report_figure_id, lead_agency_id, agency_id',
      'report_figure (id, agency_id, contributor_id)',
    ],
    ['report_figure_answer', 'answered_by, agency_id', 'membership (id, agency_id)'],
    ['report_snapshot', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_snapshot', 'frozen_by, agency_id', 'membership (id, agency_id)'],
    ['report_signed_copy', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_signed_copy', 'filed_by, agency_id', 'membership (id, agency_id)'],
    ['report_event', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_event', 'noted_by, agency_id', 'membership (id, agency_id)'],
    ['report_nudge', 'report_id, agency_id', 'progress_report (id, agency_id)'],
    ['report_nudge', 'nudged_by, agency_id', 'membership (id, agency_id)'],
    ['grant_condition', 'grant_id, agency_id', 'funding_grant (id, agency_id)'],
    ['budget_line', 'grant_id, agency_id', 'funding_grant (id, agency_id)'],
    ['budget_change', 'grant_id, agency_id', 'funding_grant (id, agency_id)'],
    ['budget_change', 'from_line_id, agency_id', 'budget_line (id, agency_id)'],
    ['budget_change', 'to_line_id, agency_id', 'budget_line (id, agency_id)'],
    ['ledger_row', 'grant_id, agency_id', 'funding_grant (id, agency_id)'],
    ['ledger_row', 'line_id, agency_id', 'budget_line (id, agency_id)'],
  ],
  [
    ['progress_report', 'id, agency_id'],
    ['funding_grant', 'id, agency_id'],
    ['budget_line', 'id, agency_id'],
    ['report_figure', 'id, agency_id, contributor_id'],
  ],
);
