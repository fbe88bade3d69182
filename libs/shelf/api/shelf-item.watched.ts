/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const SHELF_ITEM_ROWS = `
  select 'shelf_item' as kind, id from shelf_item where id = $1
  union all select 'shelf_version', id from shelf_version where item_id = $1`;
