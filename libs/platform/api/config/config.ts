import { readFileSync } from 'node:fs';
import { z } from 'zod';

const url = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://');

/** Every variable the portal reads, each with a sentence; README's table is made from these. */
const schema = z.object({
  PORTAL_MODE: z
    .enum(['demo', 'production'])
    .default('demo')
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
  PUBLIC_URL: z.url().optional().describe('The address people use; decides cookie and HSTS.'),
  DATABASE_URL: url.describe('The database, as role portal_app.'),
  DATABASE_JOBS_URL: url
    .optional()
    .describe('The same as portal_jobs: runs the outbox; without it mail and timed work wait.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .describe(
      'The server that takes mail, smtp://name:password@host:587; without it nothing is sent.',
    ),
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
  PORTAL_WEB_DIR: z.string().default('dist/web').describe('The built web client.'),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10).describe('Database connections.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level logged.'),
});

export type Config = z.infer<typeof schema> & { readonly publicUrl: string };

/**
 * Reads and checks the environment. `NAME_FILE` names a file that holds NAME's value, so that
 * secrets need not stand in the environment. All faults are told at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const values = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [
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
  return path ? readFileSync(path, 'utf8').trim() : undefined;
}
