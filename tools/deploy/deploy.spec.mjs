import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { filesUnder } from '../codegen/files.mjs';
import { clientOnly, packagesIn } from './keep-api-packages.mjs';
import { keepPrevious } from './keep-previous.mjs';
import { makeSecrets } from './make-secrets.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** Without comments: what they say does not count as said. */
const nginx = (path) => read(`tools/deploy/nginx/${path}`).replace(/^\s*#.*$/gm, '');

const compose = parse(read('docker-compose.yml'), { merge: true });
const services = Object.entries(compose.services);
const lasting = services.filter(
  ([, { restart, profiles }]) => restart || profiles?.[0] === 'development',
);
/** Run by hand, one command each. */
const byHand = services.filter(([, { profiles }]) => profiles?.[0] === 'operator');
const passing = services.filter((each) => !lasting.includes(each) && !byHand.includes(each));

/** A value that is a secret, or holds one. */
const SECRET = /PASSWORD|SECRET|(DATABASE|SMTP).*URL|TOKEN|KEY/;

const { version } = JSON.parse(read('package.json'));

/** Version, Debian base and content: `postgres:17.11-trixie@sha256:…`. */
const PINNED = /^\w+:\d+(\.\d+)+-trixie@sha256:[0-9a-f]{64}$/;

const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
const tree = mkdtempSync(join(tmpdir(), 'tree-'));
afterAll(() => {
  for (const each of [folder, tree]) rmSync(each, { recursive: true });
});

describe('docker-compose.yml', () => {
  it.each(services)('%s never runs as root, nor can become it', (_, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.privileged).toBeUndefined();
  });

  it.each(services)(
    '%s takes its secrets from files',
    (service, { environment = {}, secrets = [] }) => {
      for (const [name, value] of Object.entries(environment)) {
        if (SECRET.test(name) && !name.endsWith('_DIR') && service !== 'keys')
          expect([name, value]).toEqual([
            expect.stringMatching(/_FILE$/),
            expect.stringMatching(/^\/run\/secrets\/\w+$/),
          ]);
      }
      const named = Object.values(environment).flatMap(
        (value) => /^\/run\/secrets\/(\w+)$/.exec(value)?.[1] ?? [],
      );
      expect(secrets).toEqual(expect.arrayContaining(named));
      for (const name of secrets)
        expect(compose.secrets[name]).toEqual({ file: `./secrets/${name}` });
    },
  );

  it.each(services)(
    '%s can take neither all memory, nor all processes, nor the disk',
    (_, service) => {
      expect(service.mem_limit).toMatch(/^(\d{2,4}m|[1-4]g)$/);
      expect(service.pids_limit).toBeLessThanOrEqual(200);
      expect(service.logging).toEqual({
        driver: 'json-file',
        options: { 'max-size': '10m', 'max-file': '5' },
      });
    },
  );

  it.each(services)('%s runs an image of one version, and no other', (name, { image, build }) => {
    if (build) expect(image).toMatch(new RegExp(`^stad-till-stad(-\\w+)?:${version}$`));
    // Others than ours by what is in them; the mail catcher never stands before anything real.
    else expect(image).toMatch(name === 'mail' ? /:v\d+\.\d+\.\d+$/ : PINNED);
  });

  it.each(lasting)('%s says how it is', (_, { healthcheck }) => {
    expect(healthcheck.test[0]).toBe('CMD');
    expect(healthcheck).toMatchObject({ interval: '5s', timeout: '3s', retries: 3 });
  });

  it('all else ends, and is waited for until it has', () => {
    const waitedFor = services.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).flatMap(([name, { condition }]) =>
        condition === 'service_completed_successfully' ? [name] : [],
      ),
    );
    for (const [name] of passing) expect(waitedFor).toContain(name);
  });

  it('opens no port but the proxy’s to others', () => {
    const open = services.flatMap(([name, { ports = [], network_mode }]) => [
      ...(network_mode ? [[name, network_mode]] : []),
      ...ports.filter((port) => !String(port).startsWith('127.0.0.1:')).map((port) => [name, port]),
    ]);
    expect(open).toEqual([
      ['proxy', '80:8080'],
      ['proxy', '443:8443'],
    ]);
    expect(compose.networks.inside.internal).toBe(true);
    for (const name of ['database', 'roles', 'migration']) {
      expect(compose.services[name].networks).toEqual(['inside']);
    }
  });

  it('gives the young objects of the API room, however it is started', () => {
    const runs =
      /"?--max-semi-space-size=64"?,? "?--enable-source-maps"?,? "?dist\/api\/apps\/api\/src\/main\.js/;
    for (const path of ['Dockerfile', 'tools/deploy/systemd/portal@.service'])
      expect([path, runs.test(read(path))]).toEqual([path, true]);
    for (const path of [
      'tools/launcher/steps/api-process.mjs',
      'tools/bench/servers.mjs',
      'apps/api/test/api-process.ts',
    ])
      expect([path, read(path).includes("'--max-semi-space-size=64'")]).toEqual([path, true]);
    expect(compose.services['portal-1']).not.toHaveProperty('command');
  });

  it('runs two replicas that know nothing of each other, and the outbox beside them', () => {
    const { 'portal-1': first, 'portal-2': second, worker } = compose.services;
    expect({ ...first, networks: null }).toEqual({ ...second, networks: null });
    expect(first.environment).not.toHaveProperty('DATABASE_JOBS_URL_FILE');
    expect(worker.environment).toHaveProperty('DATABASE_JOBS_URL_FILE');
    for (const [, { stop_grace_period }] of [
      ['first', first],
      ['worker', worker],
    ]) {
      expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(25);
    }
  });

  it('says in which mode each process runs, since none has a default', () => {
    expect(read('Dockerfile')).not.toMatch(/PORTAL_MODE/);
    for (const [name, { environment = {} }] of services) {
      const runs = 'DATABASE_URL_FILE' in environment;
      expect([name, environment.PORTAL_MODE]).toEqual([name, runs ? 'production' : undefined]);
    }
    expect(read('tools/deploy/portal.env')).toMatch(/^PORTAL_MODE=production$/m);
    for (const unit of ['portal@.service', 'portal-worker.service'])
      expect(read(`tools/deploy/systemd/${unit}`)).toMatch(
        /^EnvironmentFile=\/etc\/portal\/portal.env$/m,
      );
  });

  it('lets the operator’s commands alone change as the owner, and ask a provider who it is', () => {
    expect(byHand.map(([name]) => name).sort()).toEqual(
      ['audit', 'backup', 'covered', 'keys', 'operator', 'restore'].sort(),
    );
    const { operator, 'portal-1': replica, migration } = compose.services;
    const owner = 'DATABASE_OWNER_URL_FILE';
    expect(operator.environment).toHaveProperty(owner);
    expect(migration.environment).toHaveProperty(owner);
    expect(replica.environment).not.toHaveProperty(owner);
    expect(operator.networks).toEqual(['inside', 'outside']);
    // What the command finds, the replicas find as well.
    expect(operator.volumes).toEqual(replica.volumes);
    const [, inside] = operator.volumes[0].split(':');
    for (const { environment } of [operator, replica, compose.services.worker]) {
      expect(environment.IDENTITY_SECRETS_DIR).toBe(inside);
    }
  });

  it('lets what reads everything run by hand alone, where there is no way out', () => {
    for (const [name, { secrets = [], networks }] of services) {
      const readsAll = secrets.includes('database_backup_url');
      const opens = secrets.includes('backup_identity');
      const signs = secrets.includes('audit_signing_key');
      expect([name, readsAll]).toEqual([name, name === 'backup' || name === 'audit']);
      expect([name, opens]).toEqual([name, name === 'restore']);
      expect([name, signs]).toEqual([name, name === 'audit']);
      if (readsAll || opens || signs) expect(networks).toEqual(['inside']);
    }
  });

  it.each([
    ['audit', 'audit-checkpoint'],
    ['audit', 'audit-export'],
    ['covered', 'audit-covered'],
    ['keys', 'keys-rotate'],
    ['operator', 'audit-verify'],
    ['backup', 'backup'],
    ['restore', 'restore'],
  ])('gives %s what %s cannot do without', (service, command) => {
    const { entrypoint, command: words, environment } = compose.services[service];
    const said = JSON.stringify([entrypoint, words, read('Dockerfile')]);
    if (!said.includes('$$name.js')) expect(said).toContain(`src/cli/${command}.js`);
    const source = read(`apps/api/src/cli/${command}.ts`);
    const wanted = [...source.matchAll(/(?:\bvariable\(|process\.env\[)\s*'([A-Z_]+)'/g)];
    expect(wanted.length).toBeGreaterThan(0);
    for (const [, name] of wanted)
      expect([name, `${name}_FILE`].some((each) => each in environment)).toBe(true);
  });

  it('has a place that can be written for what is to be kept, and gives it to no process that lasts', () => {
    const folders = services.map(([name, { volumes = [] }]) => [
      name,
      volumes.filter((each) => each.startsWith('./') && !each.endsWith(':ro')),
    ]);
    expect(folders.filter(([, written]) => written.length > 0)).toEqual([
      ['backup', ['./backups:/backups']],
      ['audit', ['./audit:/audit']],
      ['keys', ['./keys:/keys']],
    ]);
    const { audit, covered, keys } = compose.services;
    expect(covered.volumes).toEqual(['./audit:/audit:ro']);
    for (const { environment } of [audit, covered]) {
      expect(environment.AUDIT_CHECKPOINT_DIR).toBe('/audit/checkpoints');
    }
    // A copy: what the running containers have is a secret that they alone read.
    expect(keys.environment.PORTAL_KEY_FILE).toBe('/keys/portal_keys');
    expect(keys.secrets).not.toContain('portal_keys');
    for (const file of ['.gitignore', '.dockerignore']) {
      const ignored = read(file).replaceAll('/', '').split('\n');
      expect(ignored).toEqual(expect.arrayContaining(['audit', 'backups', 'keys', 'secrets']));
    }
  });

  it('catches mail in the profile for development alone', () => {
    expect(compose.services.mail.profiles).toEqual(['development']);
  });
});

describe('the images', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);

  it.each(stages.slice(1).map((stage) => [stage.split('\n')[0], stage]))(
    '%s does not run as root, and leaves the files to root',
    (_, stage) => {
      expect(stage).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
      expect(stage).not.toMatch(/--chown|chmod/);
    },
  );

  it('say of the proxy and of themselves which version they are', () => {
    const [, nginx] = /^FROM (nginx\S+) AS proxy$/m.exec(read('Dockerfile'));
    expect(nginx).toMatch(PINNED);
    const named = [...read('Dockerfile').matchAll(/^# .* -t (\S+) \.$/gm)].map(([, name]) => name);
    expect(named).toHaveLength(3);
    for (const name of named) expect(name).toMatch(new RegExp(`:${version}$`));
  });

  it('carry no secret and no history', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['secrets', '.git', '.data']));
  });

  it('know the operations and the files of pages that the release before drew', () => {
    const [, build] = /^FROM \S+ AS build$([\s\S]*?)^FROM /m.exec(read('Dockerfile'));
    expect(build).toMatch(/nx run-many[\s\S]*tools\/deploy\/keep-previous\.mjs/);
    expect(read('.dockerignore')).not.toMatch(/previous/);
    expect(read('.gitignore')).toMatch(/^\/previous\/$/m);
    const lay = (path, text) => {
      mkdirSync(join(tree, path, '..'), { recursive: true });
      writeFileSync(join(tree, path), text);
    };
    const laid = (path) => readFileSync(join(tree, path), 'utf8');
    lay('dist/trusted-documents.json', 'new');
    lay('dist/web/assets/same.js', 'new');
    keepPrevious(tree);
    expect(readdirSync(join(tree, 'dist'))).toEqual(['trusted-documents.json', 'web']);
    lay('previous/trusted-documents.json', 'old');
    lay('previous/assets/same.js', 'old');
    lay('previous/assets/old.js', 'old');
    keepPrevious(tree);
    expect(laid('dist/trusted-documents.json')).toBe('new');
    expect(laid('dist/trusted-documents.previous.json')).toBe('old');
    expect(laid('dist/web/assets/same.js')).toBe('new');
    expect(laid('dist/web/assets/old.js')).toBe('old');
  });

  it('leave out what the client alone is made of', () => {
    const left = clientOnly(
      { react: '', graphql: '', '@tabler/icons-react': '', rxjs: '' },
      ["import { x } from 'react/jsx';", "import y from '@tabler/icons-react';"],
      ["import z from 'graphql';"],
    );
    expect(left).toEqual(['react', '@tabler/icons-react']);
    expect([...packagesIn(["await import('pg')", "from './own.js'"])]).toEqual(['pg']);
  });
});

describe('the secrets', () => {
  it('are made for every file that is named, except the certificate and the keys of backups and checkpoints', () => {
    const before = process.umask(0o077);
    makeSecrets(folder);
    process.umask(before);
    const byOthers = /^(tls_|backup_(recipients|identity)|audit_signing_key)/;
    const named = Object.keys(compose.secrets).filter((name) => !byOthers.test(name));
    expect(readdirSync(folder).sort()).toEqual([...named, 'identity'].sort());
    expect(statSync(folder).mode & 0o077).toBe(0);
    // The containers read them, however careful whoever made them is.
    for (const name of readdirSync(folder)) {
      const readable = name === 'identity' ? 0o755 : 0o644;
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, readable]);
    }
  });

  it('stay when they are there', () => {
    const before = readFileSync(join(folder, 'app_password'), 'utf8');
    rmSync(join(folder, 'smtp_url'));
    expect(makeSecrets(folder)).toEqual(['smtp_url']);
    expect(readFileSync(join(folder, 'app_password'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'database_url'), 'utf8')).toContain(`:${before}@`);
  });
});

describe('the proxy', () => {
  const server = nginx('portal/server.conf');
  const replicas = nginx('portal/replicas.conf');
  const http = nginx('portal/http.conf');
  const sites = ['debian.conf', 'compose.conf'];

  it.each(['/graphql', '/files/', '/files', '/mail/', '^/kalender/.', '/avsluta/', '/sign-in/'])(
    'hands %s to the replicas',
    (path) => {
      const at = server.indexOf(` ${path} {`);
      expect(at).toBeGreaterThan(0);
      expect(server.slice(at, server.indexOf('}', at))).toContain('include portal/replicas.conf;');
    },
  );

  it('hands on whatever a controller of the portal answers', () => {
    const sources = ['libs', 'apps/api/src'].flatMap((each) =>
      filesUnder(join(root, each), (name) => name.endsWith('.controller.ts')),
    );
    const paths = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/@Controller\('([^'/]+)/g)].map(([, first]) => first),
    );
    expect(paths.length).toBeGreaterThan(5);
    for (const first of paths) expect(server).toMatch(new RegExp(`location \\S+ \\^?/${first}/`));
  });

  it('tells nobody out here how a replica is, nor its figures', () => {
    expect(server).toMatch(/location = \/livez \{ return 204; \}/);
    expect(server).toMatch(/location = \/readyz \{ return 404; \}/);
    expect(server + replicas + http + sites.map(nginx).join()).not.toMatch(
      /metrics|9464|stub_status/,
    );
  });

  it('never sends again what may have been done', () => {
    expect(replicas).toMatch(/proxy_next_upstream error timeout;/);
    expect(server + replicas + sites.map(nginx).join()).not.toMatch(/non_idempotent|http_50\d/);
  });

  it('believes nobody’s address but the one it sees', () => {
    expect(replicas).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(replicas).not.toContain('$proxy_add_x_forwarded_for');
  });

  it('logs no address, no query and nobody', () => {
    const format = /log_format portal ([^;]+);/.exec(http)?.[1] ?? '';
    expect(format).not.toBe('');
    expect(format).not.toMatch(/\$(remote|request\b|request_uri|uri|args|http_|cookie|query)/);
    for (const site of sites) {
      expect(nginx(site)).toMatch(/error_log \S+ crit;/);
      expect(nginx(site).match(/access_log \S+( portal)?;/g)).toEqual([
        'access_log off;',
        expect.stringMatching(/ portal;$/),
      ]);
    }
  });

  it.each(sites)('lets go of a connection before a leaving replica does: %s', (site) => {
    const seconds = Number(/keepalive_timeout (\d+)s;/.exec(nginx(site))?.[1]);
    const source = read('libs/platform/api/serving/server.ts');
    const ours = Number(/PROXY_KEEPS_MS = (\d+);/.exec(source)?.[1]);
    expect(seconds * 1000).toBeLessThan(ours);
  });

  it.each(sites)('has two replicas, TLS, and plain HTTP only to say so: %s', (site) => {
    const text = nginx(site);
    expect(text.match(/^\s*server \S+:300\d max_fails=1 fail_timeout=1s;/gm)).toHaveLength(2);
    expect(text).toMatch(/listen 8?443 ssl/);
    expect(text).toContain('return 301 $portal_address$request_uri;');
    expect(text + server).not.toMatch(/return 30\d [^;]*\$(host|http_host|server_name)/);
    expect(server).toContain('ssl_protocols TLSv1.2 TLSv1.3;');
  });
});
