import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Reports that one leads or was asked for figures to, by title and by the number of who received them. */
export const findableReports: FindableNoun = {
  allow: 'report:read',
  rows: `
    select 'REPORT' as kind, r.id, r.receiver_diary_number as number, r.title, r.kind as words, null::text as place,
      r.period_to::timestamp at time zone 'Europe/Stockholm' as at, r.programme_id, '/rapporter/' || r.id as path
    from progress_report r`,
};
