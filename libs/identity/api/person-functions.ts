/**
 * The address a person is known by is nobody's to change in the portal: an administrator elsewhere finds people
 * by it (`door.take_in`). A disposal blanks it, as the owner.
 */
export const personFunctions = `
  create or replace trigger address_is_fixed before update of email on person
    for each row when (old.email is distinct from new.email and current_user <> 'portal_owner')
    execute function app.refuse_new_owner();`;
