import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeaders } from '@stad/platform/api/telemetry/trace-exporter.js';
import { ApiProcess, buildApi, freePort, removeBuild, send } from './api-process.js';
import { TestPortal, wholeGround } from './portal.js';

/** What a process tells of itself: its log, its figures, its traces. Nothing of what people write. */

const SHIFTED_CLOCK = pathToFileURL(
  join(import.meta.dirname, '../../../tools/checks/shifted-clock.mjs'),
).href;

/** Stands wherever something can be written: if one of them comes out anywhere, content has leaked. */
const SECRETS = {
  variable: 'Hemlighetsvag 1',
  operation: 'HemligOperation',
  wrongType: 'hemligt-varde',
  cookie: 'hemlig-kaka',
  path: 'hemlig-adress',
  query: 'hemlig-fraga',
  header: 'hemligt-huvud',
} as const;

interface Span {
  readonly traceId: string;
  readonly name: string;
  readonly attributes: { key: string; value: Record<string, unknown> }[];
}

let portal: TestPortal;
let api: ApiProcess;
let metricsPort: number;
let collector: Server;
const taken: string[] = [];
let collectorAuthorization: string | undefined;
let figures: string;
const folder = mkdtempSync(join(tmpdir(), 'telemetry-'));

const WHO = 'query KnownToTheClient { viewer { membershipId } }';

const spans = () =>
  taken.flatMap((body) =>
    (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap((scope) => scope.spans),
  );
const attributesOf = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
const lines = () =>
  api.output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await portal.owner.query('update app.installation set demo_loaded_on = current_date');
  collector = createServer(async (req, res) => {
    let body = '';
    for await (const part of req) body += part;
    taken.push(body);
    collectorAuthorization = req.headers.authorization;
    res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as { port: number };
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'trusted-documents.json'), JSON.stringify({ one: WHO }));
  metricsPort = await freePort();
  buildApi();
  api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', {
    LOG_LEVEL: 'debug',
    METRICS_PORT: String(metricsPort),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/`,
    OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Bearer%20of-the-collector',
    PORTAL_WEB_DIR: join(folder, 'web'),
  });
  await plantSecrets();
  figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  await api.end('SIGTERM');
});
afterAll(async () => {
  await api?.end('SIGKILL');
  await portal.owner.query('update app.installation set demo_loaded_on = null');
  await portal.owner.query('delete from contact_function where label = $1', [SECRETS.variable]);
  await portal.close();
  collector.close();
  removeBuild();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything somebody can send, with a secret in it; some of it works, some is refused. */
async function plantSecrets(): Promise<void> {
  const { rows } = await portal.owner.query<{ id: string; site: string }>(
    `select m.id, r.site_id as site from membership m
     join agency a on a.id = m.agency_id join site_agency r on r.agency_id = a.id
     where a.key = 'SOC-LUND' and 'AGENCY_ADMIN' = any (m.roles) limit 1`,
  );
  const cookie = await api.signIn(rows[0]?.id ?? '');
  await api.send(WHO, {}, cookie);
  const input = {
    clientMutationId: '00000000-0000-4000-8000-000000000077',
    label: SECRETS.variable,
    kind: 'RECEPTION',
    phone: '040-628 04 10',
    siteIds: [rows[0]?.site],
  };
  const create = `mutation ${SECRETS.operation}($input: CreateContactFunctionInput!) {
    createContactFunction(input: $input) { id } }`;
  expect((await api.send(create, input, cookie)).codes).toEqual([]);
  // Refused: a repeat with other content, a wrong type, a text that is no GraphQL, no session.
  await api.send(create, { ...input, label: `${SECRETS.variable} igen` }, cookie);
  await api.send(create, { ...input, kind: { [SECRETS.wrongType]: SECRETS.wrongType } }, cookie);
  await api.send(`{ ${SECRETS.wrongType} `, {}, cookie);
  await api.send(create, input, `portal=${SECRETS.cookie}`);
  const headers = { 'x-portal-client': SECRETS.header, traceparent: SECRETS.header };
  await fetch(`${api.url}/kalender/${SECRETS.path}.ics?q=${SECRETS.query}`, { headers });
  await fetch(`${api.url}/${SECRETS.path}/sida?q=${SECRETS.query}`, { headers });
  await send(api.url, WHO, { [SECRETS.variable]: 1 }, cookie);
}

describe('nothing that was sent', () => {
  it.each(Object.entries(SECRETS))('(%s) stands in the figures or the traces', (_, secret) => {
    expect(figures).not.toContain(secret);
    expect(taken.join('\n')).not.toContain(secret);
  });

  it.each(Object.entries(SECRETS).filter(([where]) => where !== 'operation'))(
    '(%s) stands in the log',
    (_, secret) => {
      expect(api.output).not.toContain(secret);
    },
  );

  it('tells who it was', async () => {
    const { rows } = await portal.owner.query<{ id: string }>(
      'select id::text from agency union select id::text from membership union select id::text from person',
    );
    for (const { id } of rows) {
      expect(figures).not.toContain(id);
      expect(taken.join('\n')).not.toContain(id);
    }
  });
});

describe('the log', () => {
  it('has a line for each operation, of fields that are listed', () => {
    const known = lines().find(({ operation }) => operation === 'KnownToTheClient');
    expect(Object.keys(known ?? {}).sort()).toEqual([
      'agency',
      'code',
      'level',
      'ms',
      'operation',
      'requestId',
      'statements',
      'time',
      'user',
    ]);
    expect(known).toMatchObject({
      code: 'OK',
      level: 30,
      user: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('has no field that the document does not list', () => {
    const fields = new Set(lines().flatMap((line) => Object.keys(line)));
    const listed = [
      ...[
        'time',
        'level',
        'requestId',
        'user',
        'agency',
        'operation',
        'job',
        'code',
        'statements',
        'ms',
      ],
      ...[
        'event',
        'port',
        'mode',
        'missing',
        'signal',
        'why',
        'seconds',
        'name',
        'databaseCode',
        'frames',
      ],
    ];
    expect([...fields].filter((field) => !listed.includes(field))).toEqual([]);
  });

  it('tells of what never came to be an operation', () => {
    expect(lines().filter(({ operation }) => operation === 'unserved')).toContainEqual(
      expect.objectContaining({ code: 'BAD_REQUEST' }),
    );
  });
});

describe('the figures', () => {
  it('count operations by name and code, and only names of the client', () => {
    expect(figures).toMatch(
      /portal_operation_seconds_count\{operation="KnownToTheClient",code="OK"\} [1-9]/,
    );
    expect(figures).toMatch(/portal_operation_seconds_count\{operation="other",code="OK"\} [1-9]/);
    expect(figures).toMatch(/operation="other",code="MUTATION_ID_REUSED"\} 1/);
  });

  it('know the routes by their first part', () => {
    const routes = [...figures.matchAll(/portal_http_seconds_count\{route="([^"]*)"/g)];
    expect(new Set(routes.map(([, route]) => route))).toEqual(
      new Set(['graphql', 'kalender', 'page']),
    );
  });

  it.each([
    /^portal_pool_connections\{state="busy"\} \d/m,
    /^portal_pool_connections\{state="waiting"\} 0/m,
    /^portal_sessions [1-9]/m,
    /^portal_clock_offset_seconds -?[0-4](\.\d)?$/m,
    /^portal_outbox_jobs\{state="due"\} \d/m,
    /^portal_outbox_jobs\{state="failed"\} 0/m,
    /^portal_outbox_oldest_seconds \d/m,
    /^nodejs_eventloop_lag_p99_seconds /m,
    /^process_resident_memory_bytes /m,
  ])('have %s', (line) => {
    expect(figures).toMatch(line);
  });
});

describe('the traces', () => {
  it('have the request of the log, the operation, its statements and its code', () => {
    const span = spans().find(({ name }) => name === 'KnownToTheClient') as Span;
    expect(attributesOf(span)).toEqual({
      'graphql.operation.name': 'KnownToTheClient',
      'portal.statements': expect.stringMatching(/^\d+$/),
      'portal.code': 'OK',
    });
    const request = lines().find(({ operation }) => operation === 'KnownToTheClient')?.[
      'requestId'
    ];
    expect(span.traceId).toBe(String(request).replaceAll('-', ''));
  });

  it('have no attribute that is not listed', () => {
    const keys = new Set(spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect([...keys].sort()).toEqual([
      'graphql.operation.name',
      'portal.code',
      'portal.statements',
    ]);
  });

  it('show the collector what it asks for', () => {
    expect(collectorAuthorization).toBe('Bearer of-the-collector');
    expect(readHeaders('a=b=c, d = e%2Cf ,none')).toEqual({ a: 'b=c', d: 'e,f' });
  });
});

describe('a process whose clock is an hour off', () => {
  it.each([
    ['ahead', 3_600_000],
    ['behind', -3_600_000],
  ])('and %s says so at start, once, and in a figure, and goes on', async (_, shift) => {
    const port = await freePort();
    const off = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', {
      LOG_LEVEL: 'warn',
      METRICS_PORT: String(port),
      NODE_OPTIONS: `--import=${SHIFTED_CLOCK}`,
      TEST_CLOCK_SHIFT_MS: String(shift),
    });
    try {
      const read = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const [, offset] = /^portal_clock_offset_seconds (\S+)$/m.exec(read) ?? [];
      expect(Math.abs(Number(offset) - shift / 1000)).toBeLessThan(5);
      await delay(600);
      expect((await fetch(`${off.url}/readyz`)).status).toBe(204);
      const told = off.output.split('\n').filter((line) => line.includes('clocks differ'));
      expect(told).toHaveLength(1);
      expect(JSON.parse(told[0] ?? '')).toEqual({
        level: 40,
        time: expect.any(String),
        event: 'clocks differ',
        seconds: expect.any(Number),
      });
    } finally {
      await off.end('SIGKILL');
    }
  });
});

describe('without being asked', () => {
  it('a process counts nothing and sends nothing', async () => {
    const before = taken.length;
    const quiet = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', { LOG_LEVEL: 'info' });
    await quiet.send(WHO, {});
    await delay(200);
    await quiet.end('SIGTERM');
    expect(taken).toHaveLength(before);
    await expect(fetch(`http://127.0.0.1:${metricsPort}/metrics`)).rejects.toThrow();
  });
});
