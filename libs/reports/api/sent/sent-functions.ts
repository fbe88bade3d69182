/**
 * Which versions of a report were sent to the funder: asked by the row policy of frozen versions for agencies that do
 * not read what the lead noted. A correction of a version that was sent is sent too (`correct-report`).
 */
export const sentFunctions = `
  create or replace function app.report_is_sent(report uuid, of_version integer) returns boolean language sql stable
    security definer set search_path = pg_catalog, public as $$
    select exists (select from report_event e where e.report_id = report
      and e.step in ('submit', 'complete') and e.version >= case when exists (
        select from report_snapshot s where s.report_id = report and s.version = of_version - 1 and s.erased_at is not null)
        then of_version - 1 else of_version end)
  $$;
  revoke execute on function app.report_is_sent(uuid, integer) from public;
  grant execute on function app.report_is_sent(uuid, integer) to portal_app;`;
