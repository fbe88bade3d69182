import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './api-process.js';

const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`;
const NOBODY = 65534;

export const hasPgBouncer = spawnSync('pgbouncer', ['--version'], { env: { PATH } }).status === 0;

/** The machine's own PgBouncer with the configuration that is deployed, before the database of this spec. */
export class PgBouncer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** @param poolSize connections to PostgreSQL, for each role */
  static async before(databaseUrl: string, jobsUrl: string, poolSize: number): Promise<PgBouncer> {
    const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
    // It refuses to run as root, and must read what is written here.
    chmodSync(folder, 0o755);
    const port = await freePort();
    const file = join(folder, 'pgbouncer.ini');
    writeFileSync(file, configuration(new URL(databaseUrl), folder, port, poolSize));
    const users = [databaseUrl, jobsUrl].map((url) => new URL(url));
    writeFileSync(
      join(folder, 'userlist.txt'),
      users.map(({ username, password }) => `"${username}" "${password}"\n`).join(''),
    );
    const child = spawn('pgbouncer', [file], {
      stdio: 'ignore',
      env: { PATH },
      ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    const bouncer = new PgBouncer(child, folder, port);
    while (!(await bouncer.listens())) {
      if (child.exitCode !== null) throw new Error('PgBouncer did not start.');
      await delay(20);
    }
    return bouncer;
  }

  /** The same address through PgBouncer. */
  through(url: string): string {
    const changed = new URL(url);
    changed.port = String(this.port);
    return changed.toString();
  }

  async close(): Promise<void> {
    const left = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const insist = setTimeout(() => this.child.kill('SIGKILL'), 2000);
    await left;
    clearTimeout(insist);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async listens(): Promise<boolean> {
    const socket = connect(this.port, '127.0.0.1');
    const found = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    return found;
  }
}

/** pgbouncer.ini with other addresses; all else is what is deployed. */
function configuration(database: URL, folder: string, port: number, poolSize: number): string {
  const name = database.pathname.slice(1);
  return readFileSync('tools/deploy/pgbouncer.ini', 'utf8')
    .replace(/^portal = .*$/m, `${name} = host=127.0.0.1 port=${database.port} dbname=${name}`)
    .replace('listen_port = 6432', `listen_port = ${port}`)
    .replace(/^(logfile|pidfile) = .*$/gm, '')
    .replace('/etc/pgbouncer/userlist.txt', join(folder, 'userlist.txt'))
    .replace(/^default_pool_size = .*$/m, `default_pool_size = ${poolSize}`);
}
