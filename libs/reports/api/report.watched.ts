/** What a change of an open report is a change of, as far as its reader sees it (`WatchedRecords`). */
export const REPORT_ROWS = `
  select 'progress_report' as kind, id from progress_report where id = $1
  union all select 'report_section', id from report_section where report_id = $1
  union all select 'report_figure', id from report_figure where report_id = $1
  union all select 'report_event', id from report_event where report_id = $1
  union all select 'report_figure_answer', a.id from report_figure_answer a
    join report_figure f on f.id = a.report_figure_id where f.report_id = $1`;
