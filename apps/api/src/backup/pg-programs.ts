import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** One of PostgreSQL's own programs, as it is found on this machine. */
export interface PgProgram {
  readonly path: string;
  /** 17 of `pg_dump (PostgreSQL) 17.6`. */
  readonly major: number;
}

/** Where Debian's packages put them, one folder a major version. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * Finds `pg_dump` or `pg_restore` for a server: of the server's own major version, else the next newer
 * one; an older one cannot read a newer server. Looks in `PG_BIN_DIR` alone when that is set, else on
 * PATH and where Debian puts them.
 *
 * @throws Error one sentence, when there is none
 */
export function findPgProgram(
  name: 'pg_dump' | 'pg_restore',
  serverMajor: number,
  environment: NodeJS.ProcessEnv = process.env,
): PgProgram {
  const found = foldersOf(environment)
    .map((folder) => look(join(folder, name)))
    .filter((program) => program !== undefined);
  const fit = found
    .filter(({ major }) => major >= serverMajor)
    .sort((one, other) => one.major - other.major)[0];
  if (fit) return fit;
  const there = found.length === 0 ? 'none is found' : `found is ${majorsOf(found)}`;
  throw new Error(
    `${name} of PostgreSQL ${serverMajor} or newer is needed, and ${there}: install Debian's postgresql-client-${serverMajor}, or set PG_BIN_DIR to the folder that holds it.`,
  );
}

function foldersOf({ PG_BIN_DIR, PATH = '' }: NodeJS.ProcessEnv): readonly string[] {
  if (PG_BIN_DIR) return [PG_BIN_DIR];
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
    : [];
  return [...debian, ...PATH.split(delimiter).filter(Boolean)];
}

function look(path: string): PgProgram | undefined {
  if (!existsSync(path)) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '') ?? [];
  return major ? { path, major: Number(major) } : undefined;
}

const majorsOf = (found: readonly PgProgram[]) =>
  [...new Set(found.map(({ major }) => major))].sort((a, b) => a - b).join(', ');

/**
 * An address as PostgreSQL's programs take it: the password stands in the environment, since
 * everybody on the machine may read the words a process was started with.
 */
export function connectionOf(url: string): {
  readonly dbname: string;
  readonly environment: NodeJS.ProcessEnv;
} {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return {
    dbname: address.toString(),
    environment: {
      ...Object.fromEntries(kept),
      ...(password ? { PGPASSWORD: password } : {}),
      PGAPPNAME: 'portal-backup',
      LC_ALL: 'C',
    },
  };
}

/**
 * What a program complained of, without what it quoted: a failed COPY repeats the row that it
 * stumbled on, and the lines after a complaint hold values.
 */
export function complaintOf(stderr: string): string {
  const [first = 'it did not say why'] = stderr
    .split('\n')
    .filter((line) => /(error|fatal):/i.test(line));
  return first
    .replace(/^pg_\w+: (error|fatal): /, '')
    .replace(/(COPY failed for table "[^"]*").*/, '$1');
}
