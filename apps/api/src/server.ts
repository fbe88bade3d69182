import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@stad/platform/api/config/config.js';
import { makeDataSource } from '@stad/platform/api/db/data-source.js';
import { RootFields } from '@stad/platform/api/graphql/allow.js';
import { trustedDocuments } from '@stad/platform/api/graphql/trusted-documents.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { noStore, securityHeaders } from '@stad/platform/api/http/security-headers.js';
import { webClient } from '@stad/platform/api/http/web-client.js';
import { startJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import express from 'express';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { domains, permissions } from './domains.js';

export interface RunningServer {
  readonly app: NestExpressApplication;
  readonly source: DataSource;
  readonly log: OperationLog;
  /** Lets what is under way finish, then closes the pool. */
  close(): Promise<void>;
}

/**
 * Runs the outbox beside the API. Only the portal itself does: a command that loads or prints something
 * must not begin to send mail.
 */
export async function startOutbox(config: Config, { app, source, log }: RunningServer) {
  if (!config.DATABASE_JOBS_URL) {
    log.event('no outbox', { missing: 'DATABASE_JOBS_URL' });
    return null;
  }
  return startJobs({ databaseUrl: config.DATABASE_JOBS_URL, source, jobs: app.get(Jobs), log });
}

/** Builds the API and the web client's server on one origin; `listen` is the caller's. */
export async function makeServer(config: Config): Promise<RunningServer> {
  const log = new OperationLog(config.LOG_LEVEL);
  const source = makeDataSource(config.DATABASE_URL, domains, config.POOL_SIZE);
  await source.initialize();
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(config, source, log),
    { logger: ['error', 'fatal'], bodyParser: false, abortOnError: false },
  );
  app.get(RootFields).assertDeclared(new Set(Object.keys(permissions)));
  app.disable('x-powered-by');
  app.set('trust proxy', config.PROXY_HOPS);
  app.use(...securityHeaders(config.publicUrl));
  app.use(noStore);
  app.use('/graphql', express.json({ limit: '100kb' }));
  app.use('/mail', express.raw({ type: 'message/rfc822', limit: '1mb' }));
  app.use(
    '/graphql',
    trustedDocuments(
      join(config.PORTAL_WEB_DIR, '..', 'trusted-documents.json'),
      config.PORTAL_MODE === 'production',
    ),
  );
  // Before Nest's own routes, whose last one answers 404 to everything it does not know.
  app.use(webClient(config.PORTAL_WEB_DIR));
  await app.init();
  return {
    app,
    source,
    log,
    close: async () => {
      await app.close();
      app.get(MailTransport).close();
      await source.destroy();
    },
  };
}
