import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/**
 * Reports that one leads or was asked for figures to, by title; by the number of who received them, too, where one
 * reads its events: they are the lead's.
 */
export const findableReports: FindableNoun = {
  allow: 'report:read',
  rows: `
    select 'REPORT' as kind, r.id, (
        select e.diary_number from report_event e where e.report_id = r.id and e.step = 'submit' limit 1) as number,
      r.title, r.kind as words, null::text as place, r.period_to::timestamp at time zone 'Europe/Stockholm' as at,
      r.programme_id, '/rapporter/' || r.id as path
    from progress_report r`,
};
