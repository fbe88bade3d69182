import { FORGET_ACTION } from '@stad/audit/rules/forgotten-payloads.js';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { DISPOSABLE } from '../../rules/retention/retention-rules.js';
import { type DisposalTarget, disposalPlan } from './disposal-plan.js';

const READERS = ['REGISTRAR', ...MANAGER, 'DPO'].map((role) => `'${role}'`).join(', ');

const own = ({ own = 't.agency_id = $agency' }: DisposalTarget, agency: string) =>
  own.replaceAll('$agency', agency);

/** Not yet what it is to be: a row that was blanked is not due again. */
const unset = ({ set }: DisposalTarget) =>
  set
    ? ` and (${Object.entries(set)
        .map(([column, value]) => `t.${column} is distinct from ${value}`)
        .join(' or ')})`
    : '';

const due = (target: DisposalTarget, agency: string) =>
  `${own(target, agency)} and ${target.where}${unset(target)}`;

const counted = (target: DisposalTarget) =>
  `select '${target.table}', count(*) from ${target.table} t where ${due(target, 'app.agency_id()')}`;

/** Of those that are due, the ones that nothing points at any more. */
const free = ({ key, after = [] }: DisposalTarget) =>
  after
    .map(
      ({ table, column }) =>
        ` and not exists (select from ${table} x where x.${column} = t.${key})`,
    )
    .join('');

/** Takes the rows that are meant of one table, keeps what outlives them, and takes what the access log kept. */
function taken(target: DisposalTarget, meant: string): string {
  const { table, key, set, keep = [] } = target;
  const kept = keep.map((statement, at) => `, kept_${at} as (${statement})`).join('');
  const change = set
    ? `update ${table} t set ${Object.entries(set)
        .map(([column, value]) => `${column} = ${value}`)
        .join(', ')}`
    : `delete from ${table} t`;
  const forget = key === 'report_id' ? 'forget_parts' : 'forget_payload';
  const join = set ? 'from chosen' : 'using chosen';
  return `
    with chosen as (select t.ctid as place from ${table} t where ${meant}),
      gone as (${change} ${join} where t.ctid = chosen.place returning t.*)${kept}
    select count(*), array_agg(distinct ${key}) into n, ids from gone;
    if n > 0 then perform app.${forget}('${table}', ids, d.agency_id, 'disposal=' || d.id); end if;
    total := total + n;`;
}

/** Rows that go with one that has parts, as a rule: so many fewer of those make a piece. */
const ROWS_OF_A_WHOLE = 20;

/** Takes at most so many rows of a table; of one that has parts, each with all of them. */
function piece(target: DisposalTarget, parts: readonly DisposalTarget[]): string {
  const dueNow = `${due(target, 'd.agency_id')}${free(target)}`;
  if (parts.length === 0) return taken(target, `${dueNow} limit most`);
  return `
    select array_agg(w.id) into whole from (
      select t.id from ${target.table} t where ${dueNow} limit greatest(1, most / ${ROWS_OF_A_WHOLE})) w;
    ${parts.map((part) => taken(part, `t.${part.partOf?.column} = any (whole)`)).join('\n')}
    ${taken(target, 't.id = any (whole)')}`;
}

const pieces = (targets: readonly DisposalTarget[]) =>
  targets
    .filter(({ partOf }) => !partOf)
    .map((target) =>
      piece(
        target,
        targets.filter(({ partOf }) => partOf?.table === target.table),
      ),
    )
    .join('\n');

/** The branches of a `case` over the rules: the log by its chain, of the others the tables. */
const branches = (
  domains: readonly Domain[],
  log: string,
  of: (targets: readonly DisposalTarget[]) => string,
) => {
  const plan = disposalPlan(domains);
  const ofRule = (rule: (typeof DISPOSABLE)[number]) =>
    rule === 'ACCESS_LOG' ? log : plan[rule].length > 0 ? of(plan[rule]) : 'null;';
  return DISPOSABLE.map((rule) => `when '${rule}' then ${ofRule(rule)}`)
    .join('\n')
    .replaceAll(
      '$cuts',
      domains
        .flatMap(({ cuts = [] }) => cuts)
        .map((days) => `union all ${days}`)
        .join('\n      '),
    );
};

const LOG_DUE = `return query select 'audit.event', app.log_due(app.agency_id(), due);`;
const CUT_LOG =
  'select c.n, c.through, c.mark into total, cut_place, cut_mark from app.cut_log(d, most) c;';

/**
 * What is due, and its disposal. Definer functions, since no policy lets anybody delete what is fixed;
 * each looks at the acting agency's own rows alone.
 *
 * `app.dispose` does a piece at a time and answers how many rows it was, so that no statement runs
 * long; at 0 the disposal is done. It runs for the job of an approved disposal and for nobody else.
 */
export const disposalFunctions = (domains: readonly Domain[]) => `
  create or replace function app.disposal_due(rule text, due date)
    returns table (record_table text, due_rows bigint)
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
  begin
    if app.agency_id() is null or app.viewer_kind() <> 'system' and not app.has_role(${READERS}) then
      raise exception 'Not for this viewer' using errcode = 'insufficient_privilege';
    end if;
    case rule
      ${branches(domains, LOG_DUE, (targets) => `return query ${targets.map(counted).join('\n union all ')};`)}
    end case;
  end $$;

  -- The events stay and their commitments with them: the chain is as whole as before. One more says of which
  -- events the content is gone, and by whose decision: what goes in any other way is found (audit:verify).
  create or replace function app.tell_forgotten(gone uuid[], agency uuid, decision text) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    if cardinality(gone) > 0 then
      perform audit.append('${FORGET_ACTION}', 'audit_payload', gone, agency, array[decision], null,
        cardinality(gone), null);
    end if;
  end $$;

  create or replace function app.forget_payload(kind text, ids uuid[], agency uuid, decision text) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    gone uuid[];
  begin
    with taken as (
      delete from audit.payload p using audit.event e
      where p.event_id = e.id and e.object_type = kind and e.object_ids[1] = any (ids)
        and e.action in ('INSERT', 'UPDATE', 'DELETE')
        and (e.owner_agency_id = agency or e.owner_agency_id is null)
      returning p.event_id)
    select array_agg(event_id) into gone from taken;
    perform app.tell_forgotten(gone, agency, decision);
  end $$;

  -- A part of a report has no id of its own: what the log kept of it says of which report it was.
  create or replace function app.forget_parts(kind text, reports uuid[], agency uuid, decision text) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    gone uuid[];
  begin
    with taken as (
      delete from audit.payload p using audit.event e
      where p.event_id = e.id and e.object_type = kind and e.owner_agency_id = agency
        and e.object_ids = '{}' and e.action in ('INSERT', 'UPDATE', 'DELETE')
        and (p.content::jsonb ->> 'report_id')::uuid = any (reports)
      returning p.event_id)
    select array_agg(event_id) into gone from taken;
    perform app.tell_forgotten(gone, agency, decision);
  end $$;

  create or replace function app.dispose(disposal_id uuid, most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    d disposal;
    due date;
    n integer;
    ids uuid[];
    whole uuid[];
    total integer := 0;
    cut_place bigint;
    cut_mark text;
  begin
    select * into d from disposal
      where id = disposal_id and agency_id = app.agency_id() and state = 'APPROVED' for update;
    if not found or app.viewer_kind() <> 'system' then
      raise exception 'Not for this viewer' using errcode = 'insufficient_privilege';
    end if;
    -- Approved, and then held: it waits (INV-23). A restored backup does again what was done: no hold was
    -- in force then, whatever the backup holds.
    if app.restoring() is not true and exists (
      select from disposal_hold h where h.agency_id = d.agency_id and h.ended_at is null
        and (h.rule is null or h.rule = d.rule)) then
      return 0;
    end if;
    due := d.before;
    -- What guards a plan or a team against a change after the fact lets a disposal through.
    perform app.begin_disposal();
    case d.rule
      ${branches(domains, CUT_LOG, pieces)}
    end case;
    perform app.end_disposal();
    update disposal set disposed_rows = disposed_rows + total,
        cut_hash = case when cut_place > coalesce(cut_through, 0) then cut_mark else cut_hash end,
        cut_through = greatest(cut_through, cut_place),
        state = case when total = 0 then 'DONE' else state end,
        done_at = case when total = 0 then clock_timestamp() end
      where id = d.id;
    return total;
  end $$;

  -- A receipt lives for seven days, and so does what is told of work that outlasted a
  -- request; what was handed in for it goes with its end, and after a day though nobody ever did it. Each new
  -- receipt takes some old rows along, of whichever agency: no more than a few, and none that somebody else
  -- is just taking.
  create or replace function app.forget_receipts() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from mutation_receipt where ctid = any (array(
      select r.ctid from mutation_receipt r where r.created_at < now() - interval '7 days'
      order by r.created_at limit 5 for update skip locked));
    delete from background_task_input where ctid = any (array(
      select i.ctid from background_task_input i where i.asked_at < now() - interval '1 day'
      order by i.asked_at limit 5 for update skip locked));
    delete from background_task where ctid = any (array(
      select t.ctid from background_task t where t.asked_at < now() - interval '7 days'
        and not exists (select from background_task_input i where i.task_id = t.id)
      order by t.asked_at limit 5 for update skip locked));
    return null;
  end $$;
  create or replace trigger forget_old after insert on mutation_receipt
    for each statement execute function app.forget_receipts();

  revoke execute on function app.forget_receipts(), app.disposal_due(text, date),
    app.tell_forgotten(uuid[], uuid, text),
    app.forget_payload(text, uuid[], uuid, text), app.forget_parts(text, uuid[], uuid, text),
    app.dispose(uuid, integer) from public;
  grant execute on function app.disposal_due(text, date), app.dispose(uuid, integer) to portal_app;`;
