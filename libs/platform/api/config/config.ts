import { readFileSync } from 'node:fs';
import { z } from 'zod';

const url = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://');

/** Every variable the portal reads, each with a sentence; README's table is made from these. */
const variables = z.object({
  PORTAL_MODE: z
    .enum(['demo', 'production'], { error: () => 'say which, demo or production' })
    .describe('demo: demo data, demo sign-in, ad-hoc queries. production: none of these.'),
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .default(3000)
    .describe('Where the portal listens.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address it listens on; 0.0.0.0 in a container.'),
  DRAIN_NOTICE: z.coerce
    .number()
    .int()
    .min(0)
    .max(15)
    .default(0)
    .describe(
      'Seconds from SIGTERM in which /readyz says no and requests are still taken, for a balancer that asks it.',
    ),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('The address people use, https:// in production; decides cookie and HSTS.'),
  DATABASE_URL: url.describe('The database, as role portal_app.'),
  DATABASE_REPLICA_URL: url
    .optional()
    .describe('A standby of it, as portal_app: figures are read there; without it nowhere else.'),
  DATABASE_JOBS_URL: url
    .optional()
    .describe('The same as portal_jobs: runs the outbox; without it mail and timed work wait.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    // nodemailer takes what follows as options, which would undo what SMTP_TLS and SMTP_CA say.
    .regex(/^[^?#]*$/, 'takes no options after ?; SMTP_TLS and SMTP_CA say how it is spoken to')
    .optional()
    .describe(
      'The server that takes mail, smtp://name:password@host:587; without it nothing is sent.',
    ),
  SMTP_TLS: z
    .enum(['required', 'if-offered'])
    .default('required')
    .describe(
      'if-offered: a mail server without STARTTLS is sent to all the same, the password in clear.',
    ),
  SMTP_CA: z
    .string()
    .includes('-----BEGIN CERTIFICATE-----', { error: 'must hold a certificate in PEM' })
    .optional()
    .describe('The certificate of an own authority that vouches for the mail server.'),
  MAIL_FROM: z
    .email()
    .default('portal@localhost.localdomain')
    .describe('The address mail comes from, and that calendars answer to.'),
  MAIL_INBOUND_SECRET: z
    .string()
    .min(24)
    .optional()
    .describe(
      'What the mail server shows when it hands over answers and bounces; without it none are taken.',
    ),
  PORTAL_KEY: z
    .string()
    .regex(/^([a-z0-9-]{1,40} [A-Za-z0-9+/]{43}=\s*)+$/, 'must hold lines of a name and a key')
    .optional()
    .describe(
      'Keys that secrets at rest are sealed with, the first one for new ones; production needs them.',
    ),
  PROXY_HOPS: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('Reverse proxies in front, whose word on the address of a client is taken.'),
  PORTAL_STEP_UP: z
    .enum(['on', 'off'])
    .default('off')
    .describe('on: the demo, too, asks for a fresh factor before what needs one.'),
  IDENTITY_SECRETS_DIR: z
    .string()
    .optional()
    .describe('The folder with the secrets of identity providers, one file each.'),
  PORTAL_WEB_DIR: z.string().default('dist/web').describe('The built web client.'),
  FIELD_WORKER: z
    .enum(['on', 'off'])
    .default('on')
    .describe('off: no phone opens the pages of the night without a network; what it has stays.'),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10).describe('Database connections.'),
  POOL_WAIT_MS: z.coerce
    .number()
    .int()
    .min(500)
    .max(60_000)
    .default(3000)
    .describe('How long a request waits for one of them before it is told to try again later.'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('Where Prometheus finds the figures of the process; without it there are none.'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('The address the figures are served on.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe('A collector that takes traces by OTLP over HTTP; without it there are none.'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .optional()
    .describe('Headers for the collector, name=value,name=value.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level logged.'),
});

/** What never leaves the machine needs no TLS. */
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

const schema = variables
  // What is sealed with a key that nobody wrote down is lost at the next start.
  .refine(({ PORTAL_MODE, PORTAL_KEY }) => PORTAL_MODE !== 'production' || PORTAL_KEY, {
    path: ['PORTAL_KEY'],
    message: 'production needs one: name its file in PORTAL_KEY_FILE',
  })
  // Over plain HTTP anybody on the way reads the session, and the browser keeps no `__Host-` cookie.
  .refine(({ PORTAL_MODE, PUBLIC_URL }) => PORTAL_MODE !== 'production' || isTls(PUBLIC_URL), {
    path: ['PUBLIC_URL'],
    message: 'production needs the address people use, and it begins with https://',
  })
  .refine(
    ({ PORTAL_MODE, PUBLIC_URL: url }) =>
      PORTAL_MODE !== 'demo' || !url || isTls(url) || LOOPBACK.test(url),
    {
      path: ['PUBLIC_URL'],
      message:
        'begins with https://, or is of this machine alone (http://localhost, 127.0.0.1, [::1])',
    },
  );

function isTls(url: string | undefined): boolean {
  return url?.startsWith('https://') ?? false;
}

export type Config = z.infer<typeof schema> & { readonly publicUrl: string };

/**
 * Reads and checks the environment. `NAME_FILE` names a file that holds NAME's value, so that
 * secrets need not stand in the environment. All faults are told at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const values = Object.fromEntries(
    Object.keys(variables.shape).map((name) => [
      name,
      // Compose hands over what is not set as nothing.
      environment[name] || fromFile(environment, name),
    ]),
  );
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`The configuration has faults:\n${faults.join('\n')}`);
  }
  return {
    ...parsed.data,
    publicUrl: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`,
  };
}

function fromFile(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const path = environment[`${name}_FILE`];
  // An empty file is a secret that is not used.
  return (path && readFileSync(path, 'utf8').trim()) || undefined;
}
