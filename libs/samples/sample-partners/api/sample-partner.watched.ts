/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const SAMPLE_PARTNER_ROWS = `
  select 'sample_partner' as kind, id from sample_partner where id = $1
  union all select 'sample_partner_change', id from sample_partner_change where sample_partner_id = $1`;
