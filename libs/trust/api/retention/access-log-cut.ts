import { CUT_ACTION, LOG_KEPT_YEARS } from '@stad/audit/rules/chain-cut.js';

/** Events go whole and together, with nothing that points at them: a piece may be so much larger. */
const EVENTS_FOR_A_ROW = 10;

/** Written before this Swedish day. */
const isYoung = (day: string) => `e.at >= ${day}::timestamp at time zone 'Europe/Stockholm'`;

/**
 * The cut of an agency's own chain of the access log. Its oldest events go, in their order, up to the
 * first that is not due or that no cosigned checkpoint covers; one event stays for each piece and says
 * through which place, from which hash the chain goes on, and by whose decision. It is linked like every
 * other, so that whoever checks the chain finds it (libs/audit/rules/chain-cut.ts, tools/audit).
 *
 * Called by `app.disposal_due` and `app.dispose` alone, which know whether they may.
 */
export const accessLogCutFunctions = `
  -- How many events of a chain may go: from its first to the last that is both due and covered.
  create or replace function app.log_due(agency uuid, due date) returns bigint
    language sql stable security definer set search_path = pg_catalog, public as $$
    select greatest(0, coalesce(
        (select e.sequence - 1 from audit.event e
         where e.chain_id = c.id and e.sequence <= c.covered_sequence and ${isYoung('due')}
         order by e.sequence limit 1),
        c.covered_sequence)
      - (select min(e.sequence) from audit.event e where e.chain_id = c.id) + 1)
    from audit.chain c where c.id = agency
  $$;

  -- One piece. A restored backup cuts where it was cut before, however far it knows its chain covered, and
  -- only when that is the same history.
  create or replace function app.cut_log(d disposal, most integer, out n integer, out through bigint, out mark text)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    first bigint;
    furthest bigint;
    ids uuid[];
  begin
    n := 0;
    if d.before > (app.today() - interval '${LOG_KEPT_YEARS} years')::date then
      raise exception 'Not kept long enough' using errcode = 'insufficient_privilege';
    end if;
    select greatest(c.covered_sequence,
        case when app.restoring() then d.cut_through end)
      into furthest from audit.chain c where c.id = d.agency_id;
    select min(e.sequence) into first from audit.event e where e.chain_id = d.agency_id;
    select coalesce(min(e.sequence) filter (where ${isYoung('d.before')}) - 1, max(e.sequence))
      into through from audit.event e
      where e.chain_id = d.agency_id and e.sequence between first and least(furthest, first + most * ${EVENTS_FOR_A_ROW} - 1);
    if through is null or through < first then return; end if;
    select encode(e.hash, 'hex') into mark from audit.event e
      where e.chain_id = d.agency_id and e.sequence = through;
    if through = d.cut_through and mark <> d.cut_hash then
      raise exception 'Another history than the one that was cut' using errcode = 'integrity_constraint_violation';
    end if;
    select array_agg(e.id) into ids from audit.event e
      where e.chain_id = d.agency_id and e.sequence between first and through;
    delete from audit.payload p where p.event_id = any (ids);
    delete from audit.event e where e.id = any (ids);
    get diagnostics n = row_count;
    if n <> through - first + 1 then
      raise exception 'The chain is broken before event %', through using errcode = 'integrity_constraint_violation';
    end if;
    perform audit.append('${CUT_ACTION}', 'audit_event', array[d.id], d.agency_id,
      array_remove(array['through=' || through, 'hash=' || mark, 'before=' || to_char(d.before, 'YYYY-MM-DD'),
        'decided-by=' || d.decided_by], null), null, n, null);
  end $$;

  revoke execute on function app.log_due(uuid, date), app.cut_log(disposal, integer) from public;`;
