/** The login roles and the passwords they get at set-up. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
  /** Without one `portal_backup` is left as it is. */
  readonly backup?: string | undefined;
}

/** Who signs in, as the database calls them. */
export const LOGIN_ROLES = {
  owner: 'portal_owner',
  app: 'portal_app',
  jobs: 'portal_jobs',
  backup: 'portal_backup',
} as const satisfies Record<keyof RolePasswords, string>;

/** As long as one statement of the API may take. */
export const STATEMENT_TIMEOUT_S = 5;

/** Longer than a request waits for work in another thread. */
const IDLE_TIMEOUT_S = 45;

/**
 * What a random read costs the planner, in sequential ones. PostgreSQL's own 4 is a spinning disk:
 * with it the list reads its whole index range before the first thousand rows that a policy lets
 * through (1.1 instead of 0.8 ms at 10,000 rows a place, 18 when the range is cold).
 */
const RANDOM_PAGE_COST = 1.1;

/**
 * How the API's sessions plan. Its statements are short and many run at once: parallel workers to start, and
 * code to compile for a cost that row security makes look high, take more than they give.
 */
const PLANNING = {
  random_page_cost: RANDOM_PAGE_COST,
  max_parallel_workers_per_gather: 0,
  jit: 'off',
} as const;

/**
 * The database roles of docs/ARCHITECTURE.md. Run with an administrator's rights, any number of times. A role
 * without a password here keeps the one it has.
 *
 * - `portal_owner` owns and migrates; the API never connects as it
 * - `portal_app` runs the API: owns nothing, cannot bypass row security
 * - `portal_jobs` owns the job queue, and nothing else; the runner's small pool signs in as it
 * - `portal_door` owns the functions that work before anyone is signed in (no login)
 * - `portal_statistics` owns the sums across agencies (no login)
 *
 * `portal_backup` is made apart ({@link backupRoleSql}).
 */
export function rolesSql(passwords: Partial<RolePasswords>): string {
  return `
    ${role('portal_owner', login(passwords.owner))}
    ${role('portal_app', login(passwords.app))}
    ${role('portal_jobs', login(passwords.jobs))}
    ${role('portal_door', 'nologin')}
    ${role('portal_statistics', 'nologin')}
    grant portal_door, portal_statistics, portal_jobs to portal_owner;
    alter role portal_app set statement_timeout = '${STATEMENT_TIMEOUT_S}s';
    alter role portal_app set lock_timeout = '2s';
    alter role portal_app set idle_in_transaction_session_timeout = '${IDLE_TIMEOUT_S}s';
    alter role portal_app set timezone = 'UTC';
    ${planningSql('portal_app')}
    alter role portal_owner set timezone = 'UTC';
    alter role portal_jobs set timezone = 'UTC';`;
}

/** Makes a role plan as the API does. */
export function planningSql(role: string): string {
  return Object.entries(PLANNING)
    .map(([name, value]) => `alter role ${role} set ${name} = ${value};`)
    .join('\n');
}

/**
 * `portal_backup` reads every row of every table, past row security, and changes nothing. Apart from
 * the others, since not every administrator may make a role that row security does not bind.
 */
export function backupRoleSql(password: string | undefined): string {
  return `
    ${role('portal_backup', login(password), 'bypassrls')}
    grant pg_read_all_data to portal_backup;
    alter role portal_backup set default_transaction_read_only = on;
    alter role portal_backup set timezone = 'UTC';`;
}

function role(name: string, options: string, rowSecurity = 'nobypassrls'): string {
  const attributes = `nosuperuser nocreatedb nocreaterole ${rowSecurity} inherit ${options}`;
  return `do $$ begin
      if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
    end $$;
    alter role ${name} ${attributes};`;
}

function login(password: string | undefined): string {
  return password === undefined ? 'login' : `login password ${literal(password)}`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
