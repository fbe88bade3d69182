/** The towns of something on the shelf are known ones (`app.refuse_unknown_sites`, of the network). */
export const shelfFunctions = `
  create or replace trigger sites_exist before insert or update of site_ids on shelf_item
    for each row execute function app.refuse_unknown_sites();`;
