import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../../..');
/** A run that is interrupted cannot say stop: the API sees it end, and leaves. */
const LEAVE_WITH_PARENT = pathToFileURL(join(root, 'tools/launcher/leave-with-parent.mjs')).href;
/** Named after this process, so that the next run clears it away when this one is killed. */
const own = join(root, '.data/test-runs', `${process.pid}-api-process`);
/** Where the specs of one run share a build: it goes with the run's database (tools/checks/jest/database.mjs). */
const shared = process.env['TEST_API_BUILD'];
const built = shared ?? own;

/** Builds the API aside, once for all specs of a run; `dist` belongs to whoever runs the portal. */
export function buildApi(): void {
  if (shared && existsSync(shared)) return;
  mkdirSync(own, { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@swc/cli/bin/swc.js'),
      ...['libs', 'apps/api', '--out-dir', own, '--copy-files', '--quiet'],
      ...['--ignore', '**/web/**,**/*.spec.ts,**/testing/**,apps/api/test/**,**/*.md'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The API could not be built: ${stderr}`);
  if (shared) share(shared);
}

/** Two specs that begin together both build; the build of the first is taken. */
function share(folder: string): void {
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    removeBuild();
  }
}

export const removeBuild = () => rmSync(own, { recursive: true, force: true });

/** What one request came to. `lost`: no answer, so nobody knows whether it was done. */
export interface Reply {
  readonly lost: boolean;
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly string[];
}

/** The API as a process of its own: it can be killed, and what it serves comes over the network. */
export class ApiProcess {
  /** Everything it has written, on either stream: its log, and what it complained about. */
  output = '';
  private child: ChildProcess | undefined;
  private constructor(
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly program: 'main' | 'worker',
  ) {}

  /** In demo mode and without a log, unless `env` says otherwise; a worker wants `DATABASE_JOBS_URL`. */
  static async start(
    databaseUrl: string,
    env: Readonly<Record<string, string>> = {},
    program: 'main' | 'worker' = 'main',
  ): Promise<ApiProcess> {
    const environment = { DATABASE_URL: databaseUrl, ...env };
    const api = new ApiProcess(await freePort(), environment, program);
    await api.start();
    return api;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whoever goes on asking a process that has left would wait for ever. */
  get hasLeft(): boolean {
    return this.child?.exitCode !== null || this.child.signalCode !== null;
  }

  /** Starts it on the same port as before, and waits until it can do its work. */
  async start(): Promise<void> {
    const program = join(built, 'apps/api/src', `${this.program}.js`);
    const flags = ['--max-semi-space-size=64', '--import', LEAVE_WITH_PARENT];
    const child = spawn(process.execPath, [...flags, program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'production',
        PORT: String(this.port),
        PORTAL_MODE: 'demo',
        LOG_LEVEL: 'silent',
        POOL_SIZE: '6',
        ...this.env,
      },
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes) => {
        this.output += String(bytes);
      });
    }
    while (child.exitCode === null) {
      if (await this.isReady()) return;
      await delay(20);
    }
    throw new Error(`The API did not start: ${this.output}`);
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
    return answer?.status === 204;
  }

  /** Answers with its exit code, or with the signal that ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const left = once(child, 'exit');
    child.kill(signal);
    const [code, by] = (await left) as [number | null, string | null];
    return code ?? by;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  send(query: string, input: Record<string, unknown>, cookie = ''): Promise<Reply> {
    return send(this.url, query, input, cookie);
  }

  /** The cookie of somebody's session. */
  async signIn(membershipId: string): Promise<string> {
    const query = 'mutation In($input: SignInToDemoInput!) { signInToDemo(input: $input) }';
    const response = await post(this.url, query, { membershipId }, '');
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
}

/** One operation, sent once, to an API or to a proxy before several. */
export async function send(
  url: string,
  query: string,
  input: Record<string, unknown>,
  cookie: string,
): Promise<Reply> {
  const response = await post(url, query, input, cookie).catch(() => undefined);
  const body = await response?.text().catch(() => undefined);
  // What a proxy says in the place of an answer is none.
  const isAnswer = response?.headers.get('content-type')?.includes('json');
  if (body === undefined || !isAnswer) return { lost: true, data: null, codes: [] };
  const { data, errors = [] } = JSON.parse(body) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return {
    lost: false,
    data: data ?? null,
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

function post(
  url: string,
  query: string,
  input: Record<string, unknown>,
  cookie: string,
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'web', cookie },
    body: JSON.stringify({ query, variables: { input } }),
  });
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
