import type pg from 'pg';

const OURS = `n.nspname in ('public', 'app', 'audit', 'door', 'jobs', 'statistics')`;

/** `membership door to portal_door`; the owner's own stand on every table and are named as one. */
const POLICY = `case when p.polname = 'owner' then 'every table' else p.polrelid::regclass::text end
  || ' ' || p.polname || ' to ' ||
  (select string_agg(coalesce(r.rolname, 'everybody'), ', ') from unnest(p.polroles) o left join pg_roles r on r.oid = o)`;

/**
 * The day of the database's own clock, or of a moment without a place: `current_date`, `now()::date`,
 * `ended_at::date`. Rights begin and end with the Swedish day, which is `app.today()`.
 */
const DAY_OF_NOWHERE = [
  String.raw`\m(current_date|localtime|localtimestamp)\M`,
  String.raw`\m(now\(\)|current_timestamp|\w*_at)\)*\s*::\s*date\M`,
  String.raw`'(today|tomorrow|yesterday)'\s*::`,
].join('|');

/** What must not be in the catalog (security.md 2.3): each answers the names of what is. */
export const CATALOG: Readonly<Record<string, string>> = {
  'a table without forced row security': `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,

  'a table without a policy': `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p') and not exists (select from pg_policy where polrelid = c.oid)`,

  // USING and WITH CHECK each on its own: a check left out falls back to what is used.
  'a policy that is always true': `
    select ${POLICY} as name from pg_policy p
    where pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true'
      or p.polqual is null and p.polwithcheck is null`,

  // No column in it: it says who may, and nothing about which rows.
  'a policy that never looks at the row': `
    select ${POLICY} as name from pg_policy p
    where coalesce(p.polqual::text not like '%{VAR %', false)
      or coalesce(p.polwithcheck::text not like '%{VAR %', false)`,

  'a policy for everybody': `
    select ${POLICY} as name from pg_policy p where 0 = any (p.polroles)`,

  'a view that looks with its owner’s eyes': `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and (c.relkind = 'm'
      or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions)
        or 'security_invoker=on' = any (c.reloptions) or 'security_invoker=1' = any (c.reloptions), false))`,

  'a definer function': `
    select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where ${OURS} and f.prosecdef`,

  'a definer function the application may call': `
    select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where ${OURS} and f.prosecdef and has_function_privilege('portal_app', f.oid, 'execute')`,

  'a definer function without a fixed search path': `
    select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where ${OURS} and f.prosecdef
      and not exists (select from unnest(f.proconfig) s where s like 'search_path=%' and s not like '%$user%')`,

  'a definer function whose owner is somebody else': `
    select n.nspname || '.' || f.proname || ' of ' || o.rolname as name
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace join pg_roles o on o.oid = f.proowner
    where ${OURS} and f.prosecdef and o.rolname <> case n.nspname
      when 'door' then 'portal_door' when 'jobs' then 'portal_jobs'
        when 'statistics' then 'portal_statistics' else 'portal_owner' end`,

  'a function anybody may execute': `
    select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where ${OURS} and has_function_privilege('public', f.oid, 'execute')
      and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')`,

  'a cascade': `
    select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
      join pg_namespace n on n.oid = k.connamespace
    where ${OURS} and k.contype = 'f' and (k.confdeltype not in ('a', 'r') or k.confupdtype not in ('a', 'r'))`,

  'a right given to everybody': `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(c.relacl) a where ${OURS} and a.grantee = 0
    union all
    select n.nspname from pg_namespace n, aclexplode(n.nspacl) a where ${OURS} and a.grantee = 0`,

  'more than reading and writing rows given to the application': `
    select c.oid::regclass || ' ' || a.privilege_type as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where ${OURS} and a.grantee = 'portal_app'::regrole and (a.is_grantable
      or a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE'))
    union all
    select n.nspname || ' CREATE' from pg_namespace n
    where ${OURS} and has_schema_privilege('portal_app', n.oid, 'create')`,

  // Without a policy for it a grant lets nothing through, and says more than it means.
  'a right without a policy that says for which rows': `
    select c.oid::regclass || ' ' || r.rolname || ' ' || a.privilege_type as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      join pg_roles r on r.oid = a.grantee
    where ${OURS} and c.relkind in ('r', 'p') and c.relrowsecurity
      and r.rolname in ('portal_app', 'portal_door', 'portal_statistics') and not exists (
        select from pg_policy p where p.polrelid = c.oid and r.oid = any (p.polroles)
          and p.polcmd in ('*', case a.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a'
            when 'UPDATE' then 'w' when 'DELETE' then 'd' end))`,

  'a role that row security does not bind, or that may make roles': `
    select rolname as name from pg_roles where rolname like 'portal\\_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,

  'something the application owns': `
    select c.oid::regclass::text as name from pg_class c where c.relowner = 'portal_app'::regrole
    union all select f.proname from pg_proc f where f.proowner = 'portal_app'::regrole
    union all select n.nspname from pg_namespace n where n.nspowner = 'portal_app'::regrole`,

  'a role the application may become': `
    select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid
    where m.member = 'portal_app'::regrole`,

  'a table whose owning agency could be changed': `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
      and has_table_privilege('portal_app', c.oid, 'update')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'owner_is_fixed' and t.tgenabled = 'O')`,

  'a table whose changes are not written down': `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p') and exists (select from pg_policy where polrelid = c.oid)
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit' and t.tgenabled = 'O')`,

  'a day that is not the Swedish one': `
    select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where ${OURS} and f.prokind in ('f', 'p') and pg_get_functiondef(f.oid) ~* $$${DAY_OF_NOWHERE}$$
    union all
    select ${POLICY} from pg_policy p
    where concat(pg_get_expr(p.polqual, p.polrelid), ' ', pg_get_expr(p.polwithcheck, p.polrelid))
      ~* $$${DAY_OF_NOWHERE}$$
    union all
    select t.tgrelid::regclass || ' ' || t.tgname from pg_trigger t
    where pg_get_triggerdef(t.oid) ~* $$${DAY_OF_NOWHERE}$$
    union all
    select d.adrelid::regclass || ' default' from pg_attrdef d
    where pg_get_expr(d.adbin, d.adrelid) ~* $$${DAY_OF_NOWHERE}$$
    union all
    select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
      join pg_namespace n on n.oid = k.connamespace
    where ${OURS} and k.contype = 'c' and pg_get_constraintdef(k.oid) ~* $$${DAY_OF_NOWHERE}$$
    union all
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('v', 'm') and pg_get_viewdef(c.oid) ~* $$${DAY_OF_NOWHERE}$$`,

  'a trigger that is switched off': `
    select t.tgrelid::regclass || ' ' || t.tgname as name from pg_trigger t
    where not t.tgisinternal and t.tgenabled <> 'O'`,
};

/** The names a check answers, in order, each once. */
export async function ask(owner: pg.ClientBase, check: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(CATALOG[check] as string);
  return [...new Set(rows.map(({ name }) => name))].sort();
}
