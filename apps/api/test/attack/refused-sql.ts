/** SQLSTATE of a right that is missing. */
const NO_RIGHT = '42501';
/** Of a row that would hang on something else than before. */
const FIXED = '23000';

/**
 * What the role of the application is refused, whatever the settings say: [what is tried, the SQL, the
 * SQLSTATE]. Each runs as a person of an organisation in a transaction that is taken back.
 */
export const REFUSED_SQL: readonly (readonly [tried: string, sql: string, code: string])[] = [
  // Becoming another role of the database.
  ['the owner', 'set role portal_owner', NO_RIGHT],
  ['the door', 'set role portal_door', NO_RIGHT],
  ['the sums', 'set role portal_statistics', NO_RIGHT],
  ['the queue', 'set role portal_jobs', NO_RIGHT],
  ['the backup', 'set role portal_backup', NO_RIGHT],
  ['another session', 'set session authorization portal_owner', NO_RIGHT],
  ['membership of the owner', 'grant portal_owner to portal_app', NO_RIGHT],
  ['a role of its own', 'create role planted superuser', NO_RIGHT],
  ['past row security for good', 'alter role portal_app bypassrls', NO_RIGHT],
  ['the password of another', `alter role portal_owner password 'planted'`, NO_RIGHT],
  ['settings for every session', `alter role portal_app set app.roles = '{DPO}'`, NO_RIGHT],
  // Becoming somebody else with one's own settings.
  ['a secret of its choice for a session', `update session set token_hash = sha256('a')`, NO_RIGHT],
  [
    'a session of another membership',
    `update session set ended_at = now(),
       membership_id = (select id from membership where id <> app.membership_id() limit 1)`,
    FIXED,
  ],
  ['an address by which others find people', `update person set email = 'a@example.org'`, FIXED],
  // Past row security, triggers and the log.
  ['row security switched off', 'set row_security = off; select from membership', NO_RIGHT],
  ['a table without it', 'alter table membership disable row level security', NO_RIGHT],
  ['a policy of its own', 'create policy planted on membership using (true)', NO_RIGHT],
  ['a table without its log', 'alter table membership disable trigger audit', NO_RIGHT],
  ['no triggers at all', 'set session_replication_role = replica', NO_RIGHT],
  ['an event taken out', 'delete from audit.event', NO_RIGHT],
  ['an event changed', `update audit.event set action = 'READ'`, NO_RIGHT],
  ['an event past audit.record', 'insert into audit.event (chain_id) select null', NO_RIGHT],
  ['a head of a chain', 'select from audit.chain', NO_RIGHT],
  ['what a row said before', 'select from audit.payload', NO_RIGHT],
  ['a table emptied', 'truncate membership', NO_RIGHT],
  ['the mark of a disposal', 'insert into app.disposal_at_work values (null)', NO_RIGHT],
  ['a disposal begun', 'select app.begin_disposal()', NO_RIGHT],
  ['the mark of a removal', 'insert into app.removal_at_work values (null)', NO_RIGHT],
  ['a removal begun', 'select app.begin_removal()', NO_RIGHT],
  ['what stood in a hidden text', 'update content_removal_text set original = null', NO_RIGHT],
  ['the correction of a removal', `select app.erase_text(null, null)`, NO_RIGHT],
  // What the door keeps to itself.
  ['what passwords are compared with', 'select from local_secret', NO_RIGHT],
  ['recovery codes', 'select from recovery_code', NO_RIGHT],
  ['who is half way in', 'select from second_step', NO_RIGHT],
  ['who is away at a provider', 'select from sign_in_flow', NO_RIGHT],
  ['who guessed', 'select from sign_in_attempt', NO_RIGHT],
  ['a session of its own making', 'insert into session (way) select null', NO_RIGHT],
  ['the count of guesses', `select door.guesses_before('CODE', '', '')`, NO_RIGHT],
  // The queue, and everything of the server.
  ['the queue itself', 'select from graphile_worker._private_jobs', NO_RIGHT],
  ['a job past jobs.enqueue', `select graphile_worker.add_job('planted')`, NO_RIGHT],
  ['a table of its own', 'create table planted (id int)', NO_RIGHT],
  ['one for the session', 'create temp table planted (id int)', NO_RIGHT],
  ['a function of its own', 'create function app.planted() returns int return 1', NO_RIGHT],
  ['a schema of its own', 'create schema planted', NO_RIGHT],
  ['an extension', 'create extension dblink', NO_RIGHT],
  ['a program of the server', `copy (select 1) to program 'true'`, NO_RIGHT],
  ['a file of the server', `select pg_read_file('postgresql.conf')`, NO_RIGHT],
  ['passwords of roles', 'select from pg_authid', NO_RIGHT],
];
