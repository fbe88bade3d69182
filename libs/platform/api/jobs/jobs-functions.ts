/**
 * `jobs.enqueue` puts a job into the queue in the transaction of the business: what is rolled back
 * enqueues nothing. The job is its agency's that acts, whatever the payload says, and so is its key:
 * a later one with the same key takes the place of one that has not begun.
 * `jobs.enqueue_for` is for the database itself, where nobody acts.
 */
export const jobFunctions = `
  create or replace function jobs.enqueue_for(
    agency uuid, task text, payload json, run_at timestamptz, job_key text
  ) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin
    perform graphile_worker.add_job(
      task,
      (payload::jsonb || jsonb_build_object('agencyId', agency))::json,
      run_at => run_at,
      max_attempts => 12,
      job_key => agency || ' ' || job_key);
  end $$;
  alter function jobs.enqueue_for(uuid, text, json, timestamptz, text) owner to portal_jobs;
  revoke execute on function jobs.enqueue_for(uuid, text, json, timestamptz, text) from public;
  grant execute on function jobs.enqueue_for(uuid, text, json, timestamptz, text) to portal_owner;
  create or replace function jobs.enqueue(
    task text, payload json, run_at timestamptz default null, job_key text default null
  ) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if app.agency_id() is null then
      raise exception 'A job is some agency''s' using errcode = 'insufficient_privilege';
    end if;
    perform jobs.enqueue_for(app.agency_id(), task, payload, run_at, job_key);
  end $$;
  alter function jobs.enqueue(text, json, timestamptz, text) owner to portal_jobs;
  revoke execute on function jobs.enqueue(text, json, timestamptz, text) from public;
  grant execute on function jobs.enqueue(text, json, timestamptz, text) to portal_app, portal_owner;
  grant execute on function app.agency_id() to portal_jobs;`;
