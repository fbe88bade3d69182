import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './api-process.js';

const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;

/** The address that the proxy is told, as people write it. */
const PUBLIC_URL = 'https://portal.example/';

/** Whether this machine has nginx; where it has none, {@link RoundRobin} stands in. */
export const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH } }).status === 0;

/**
 * The machine's own nginx with the configuration that is deployed, on ports of its own: `url` in the place of
 * the one with TLS, which it believes to be there, and `plainUrl` of the one that only redirects.
 */
export class Nginx {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
    readonly plainUrl: string,
  ) {}

  /**
   * @param rate how much of its bursts an address gets back, in the place of what is deployed: tests that count
   *   take as good as nothing, and those whose people never pause as good as all
   */
  static async before(
    ports: readonly number[],
    webDir = tmpdir(),
    rate?: '1r/m' | '100000r/s',
  ): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const doors = { port: await freePort(), plainPort: await freePort() };
    cpSync('tools/deploy/nginx/portal', join(folder, 'portal'), { recursive: true });
    const policy = join(folder, 'portal/policy.conf');
    writeFileSync(policy, readFileSync(policy, 'utf8').replace('$https', '$as_if_tls'));
    const http = join(folder, 'portal/http.conf');
    if (rate)
      writeFileSync(http, readFileSync(http, 'utf8').replace(/rate=\d+r\/s/g, `rate=${rate}`));
    spawnSync('sh', [
      'tools/deploy/nginx/write-address.sh',
      PUBLIC_URL,
      join(folder, 'address.conf'),
    ]);
    writeFileSync(join(folder, 'nginx.conf'), configuration(folder, doors, ports, webDir));
    const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
      stdio: 'ignore',
      env: { PATH },
    });
    const [url, plainUrl] = [doors.port, doors.plainPort].map((port) => `http://127.0.0.1:${port}`);
    const nginx = new Nginx(child, folder, url as string, plainUrl as string);
    while (!(await fetch(`${nginx.url}/livez`).catch(() => null))) {
      if (child.exitCode !== null) throw new Error('nginx did not start.');
      await delay(20);
    }
    return nginx;
  }

  /** What it has written of who asked. */
  get log(): string {
    return readFileSync(join(this.folder, 'access.log'), 'utf8');
  }

  async close(): Promise<void> {
    const left = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await left;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** compose.conf with other ports, other folders and no certificate; all else is what is deployed. */
function configuration(
  folder: string,
  { port, plainPort }: { readonly port: number; readonly plainPort: number },
  [first, second]: readonly number[],
  webDir: string,
) {
  return readFileSync('tools/deploy/nginx/compose.conf', 'utf8')
    .replace(
      'include mime.types;',
      // Whence a test asks, it says itself.
      `map $server_port $as_if_tls { ${port} on; }
       set_real_ip_from 127.0.0.1; real_ip_header X-Test-Address;`,
    )
    .replaceAll('/tmp/', `${folder}/`)
    .replace('portal-1:3000', `127.0.0.1:${first}`)
    .replace('portal-2:3000', `127.0.0.1:${second}`)
    .replace('listen 8080 default_server;', `listen 127.0.0.1:${plainPort};`)
    .replace('listen 8443 ssl default_server;', `listen 127.0.0.1:${port};`)
    .replace(/ssl_certificate.*;/g, '')
    .replace('http2 on;', '')
    .replace('access_log /dev/stdout portal;', `access_log ${folder}/access.log portal;`)
    .replace('error_log /dev/stderr crit;', `daemon off; error_log ${folder}/error.log crit;`)
    .replace('root /portal/web;', `root ${webDir};`);
}
