import { WITHHELD_MARK } from '../audit/audit-functions.js';
import type { TableRecord } from './table-record.js';

/** A boolean SQL sentence over the row and the `app.*` settings. */
export type Sentence = string;

/**
 * The record of one table: who may see and change its rows, and all else that is known of it. What is absent is neither granted nor allowed.
 * The rule in force is this object, not the sum of forty migrations: where the
 * database has another, it is put in force whole (in-force.ts).
 */
export interface TablePolicy extends TableRecord {
  /** With its schema when that is not `public`: `audit.event`. */
  readonly table: string;
  /** Which rows one may see. */
  readonly read?: Sentence;
  readonly insert?: Sentence;
  /** Which rows one may change, and what they must look like afterwards. */
  readonly update?: Sentence | { readonly using: Sentence; readonly check: Sentence };
  readonly delete?: Sentence;
  /** What the definer functions of schema `door` may do before anyone is signed in. */
  readonly door?: readonly ('select' | 'insert' | 'update' | 'delete')[];
  /** The count columns, and the rows, that schema `statistics` may sum. */
  readonly statistics?: { readonly columns: readonly string[]; readonly rows: Sentence };
  /** `false` only for tables that are themselves the log, or hold no business data. */
  readonly audited?: boolean;
  /** Columns whose change alone is no event, such as `last_seen_at`. */
  readonly unauditedColumns?: readonly string[];
  /** The column that names the owning agency; it can never be changed. `null` when there is none. */
  readonly ownerColumn?: string | null;
  /** More that can never be changed: what a row hangs on, or is known by. */
  readonly fixedColumns?: readonly string[];
  /** Every request of somebody signed in reads this table before any other: who holds it holds them at the door. */
  readonly isReadFirst?: true;
}

/** The SQL that makes exactly this policy the one in force. Run as `portal_owner`. */
export function policySql(policy: TablePolicy): string {
  const { table } = policy;
  const update =
    typeof policy.update === 'string'
      ? { using: policy.update, check: policy.update }
      : policy.update;
  return [
    dropAll(table),
    `alter table ${table} enable row level security, force row level security;`,
    // Forced row security binds the owner too: without this it sees no row and says nothing.
    `create policy owner on ${table} to portal_owner using (true) with check (true);`,
    `revoke all on ${table} from public, portal_app, portal_door, portal_statistics;`,
    policy.read &&
      `grant select on ${table} to portal_app;
     create policy read on ${table} for select to portal_app using (${policy.read});`,
    policy.insert &&
      `grant insert on ${table} to portal_app;
     create policy add on ${table} for insert to portal_app with check (${policy.insert});`,
    update &&
      `grant update on ${table} to portal_app;
     create policy change on ${table} for update to portal_app using (${update.using}) with check (${update.check});`,
    policy.delete &&
      `grant delete on ${table} to portal_app;
     create policy remove on ${table} for delete to portal_app using (${policy.delete});`,
    policy.door &&
      `grant ${policy.door.join(', ')} on ${table} to portal_door;
     create policy door on ${table} to portal_door using (true) with check (true);`,
    policy.statistics &&
      `grant select (${policy.statistics.columns.join(', ')}) on ${table} to portal_statistics;
     create policy statistics on ${table} for select to portal_statistics using (${policy.statistics.rows});`,
    auditSql(policy),
    ownerSql(policy),
  ]
    .filter(Boolean)
    .join('\n');
}

function dropAll(table: string): string {
  return `do $$ declare p record; begin
    for p in select polname from pg_policy where polrelid = '${table}'::regclass loop
      execute format('drop policy %I on ${table}', p.polname);
    end loop; end $$;`;
}

function auditSql(policy: TablePolicy): string {
  const { table, audited = true, unauditedColumns = [] } = policy;
  const drop = `drop trigger if exists audit on ${table};`;
  if (!audited) return drop;
  const withheld = withheldColumns(policy).map((column) => `${WITHHELD_MARK}${column}`);
  const columns = [...unauditedColumns, ...withheld].map((column) => `'${column}'`).join(', ');
  return `${drop}
    create trigger audit after insert or update or delete on ${table}
      for each row execute function audit.record_change(${columns});`;
}

/** Scalars by which somebody is reached: what they say is nobody else’s to keep. */
export const REACHING_SCALARS: readonly string[] = ['WorkEmail', 'WorkPhone'];

/**
 * Columns that reach somebody. The access log names one that changed, and never what it said: the address goes with
 * its row, and the log has none to be searched for (INV-23).
 */
export function withheldColumns({ texts = {}, unauditedColumns = [] }: TablePolicy): string[] {
  return Object.entries(texts)
    .filter(([, text]) => 'scalar' in text && REACHING_SCALARS.includes(text.scalar))
    .map(([column]) => column)
    .filter((column) => !unauditedColumns.includes(column));
}

function ownerSql({ table, ownerColumn = 'agency_id', fixedColumns = [] }: TablePolicy): string {
  const drop = `drop trigger if exists owner_is_fixed on ${table};`;
  const fixed = [...(ownerColumn === null ? [] : [ownerColumn]), ...fixedColumns];
  if (fixed.length === 0) return drop;
  return `${drop}
    create trigger owner_is_fixed before update of ${fixed.join(', ')} on ${table}
      for each row when (${fixed.map((column) => `old.${column} is distinct from new.${column}`).join(' or ')})
      execute function app.refuse_new_owner();`;
}
