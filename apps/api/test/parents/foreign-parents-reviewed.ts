const TAKES_PART = 'who takes part in a programme works in it, whoever leads it';
const IN_THE_PASS = 'each agency in a pass keeps its own part of it; only where it sees the pass';
const OF_OTHERS =
  'who plans a pass names people of the agencies in it, as their own organisation’s';
const ANSWERS = 'who was asked for a figure answers in the report of the agency that leads';

/** Rows that are right under a record of another agency, each with its reason. */
export const MEANT: Readonly<Record<string, string>> = {
  'activity (programme_id) of programme, insert': TAKES_PART,
  'debrief (activity_id) of field_operation, insert': IN_THE_PASS,
  'entered_figure (programme_id) of programme, insert': TAKES_PART,
  'checklist_tick (point_id, activity_id) of checklist_point, insert': IN_THE_PASS,
  'field_count (activity_id) of field_operation, insert': IN_THE_PASS,
  'field_count (activity_id) of field_operation, update': IN_THE_PASS,
  'field_report (activity_id) of field_operation, insert': IN_THE_PASS,
  'go_ahead (activity_id) of field_operation, insert': IN_THE_PASS,
  'go_ahead_void (go_ahead_id, activity_id) of go_ahead, insert':
    'a go-ahead falls by what any agency in the pass does, and to stop is always safe',
  'kept_clash (activity_id) of field_operation, insert': IN_THE_PASS,
  'pass_answer (membership_id) of membership, unseen, insert': OF_OTHERS,
  'pass_answer (membership_id, agency_id) of membership, unseen, insert': OF_OTHERS,
  'pass_check (activity_id) of field_operation, insert': IN_THE_PASS,
  'pass_member (activity_id) of field_operation, insert': IN_THE_PASS,
  'pass_member (membership_id, agency_id) of membership, unseen, insert': OF_OTHERS,
  'progress_report (programme_id) of programme, insert': TAKES_PART,
  'progress_report (programme_id, period_to) of closing_day, insert': TAKES_PART,
  'report_figure_answer (report_figure_id) of report_figure, insert': ANSWERS,
  'report_figure_answer (report_figure_id, lead_agency_id, agency_id) of report_figure, insert':
    ANSWERS,
  'report_figure_answer (report_figure_id, lead_agency_id, agency_id) of report_figure, update':
    ANSWERS,
};
