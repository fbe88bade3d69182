/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const AGREEMENT_ROWS = `
  select 'agreement' as kind, id from agreement where id = $1`;
