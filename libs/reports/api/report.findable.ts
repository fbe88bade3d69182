import { MANAGER } from '@stad/identity/rules/role.js';
import type { FindableNoun } from '@stad/platform/api/search/findables.js';

const BOOKS = ['PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ...MANAGER]
  .map((role) => `'${role}'`)
  .join(', ');

/**
 * Reports that one leads or was asked for figures to, by title; the lead's also by the number of who received them,
 * which a contributor does not read.
 */
export const findableReports: FindableNoun = {
  allow: 'report:read',
  rows: `
    select 'REPORT' as kind, r.id, case
        when r.agency_id = (select app.agency_id()) and (select app.has_role(${BOOKS})) then r.receiver_diary_number
      end as number, r.title, r.kind as words, null::text as place,
      r.period_to::timestamp at time zone 'Europe/Stockholm' as at, r.programme_id, '/rapporter/' || r.id as path
    from progress_report r`,
};
