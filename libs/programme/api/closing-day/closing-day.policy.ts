import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

/** The project lead of the agency that leads the programme, while its reports may still be written (INV-22). */
const leads = (days: string) => `agency_id = (select app.agency_id())
    and (select app.has_role('PROJECT_LEAD'))
    and exists (select from programme p where p.id = closing_day.programme_id
      and p.lead_agency_id = (select app.agency_id()) and p.state <> 'CLOSED' and ${days})`;

/**
 * Read by everyone who takes part in the programme. A report may make a day a closing before it is over; later
 * closings are only made fewer, and the last day of the programme always is one.
 */
export const closingDayPolicy: TablePolicy = {
  table: 'closing_day',
  read: 'programme_id = any ((select app.programme_ids())::uuid[])',
  insert: `closes_on >= (select app.today())
    and ${leads('p.starts_on < closing_day.closes_on and closing_day.closes_on <= p.ends_on')}`,
  delete: `closes_on > (select app.today()) and ${leads('closing_day.closes_on <> p.ends_on')}`,
  kept: KEPT.frame,
};
