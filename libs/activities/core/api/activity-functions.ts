/**
 * One sentence for the tables that hang on an activity: who sees the activity sees them.
 * Runs as the caller, so the activity's own row security answers.
 */
export const activityFunctions = `
  create or replace function app.sees_activity(activity uuid) returns boolean
    language sql stable parallel safe
    return exists (select from public.activity a where a.id = activity);
  grant execute on function app.sees_activity(uuid) to portal_owner, portal_app;`;
