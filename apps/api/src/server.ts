import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CertificateWatch } from '@stad/identity/api/oidc/certificate-watch.js';
import type { Config } from '@stad/platform/api/config/config.js';
import { makeDataSource } from '@stad/platform/api/db/data-source.js';
import { Readiness } from '@stad/platform/api/db/readiness.js';
import { STANDBY_ANSWERS_MS, Standby } from '@stad/platform/api/db/standby.js';
import { RootFields } from '@stad/platform/api/graphql/allow.js';
import {
  readTrustedDocuments,
  trustedDocuments,
} from '@stad/platform/api/graphql/trusted-documents.js';
import { OpenConnections } from '@stad/platform/api/http/open-connections.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { noStore, securityHeaders } from '@stad/platform/api/http/security-headers.js';
import { webClient } from '@stad/platform/api/http/web-client.js';
import { startJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import { closeThreads } from '@stad/platform/api/threads/thread.js';
import express from 'express';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { domains, permissions } from './domains.js';
import { startTelemetry, type Telemetry } from './telemetry.js';

export interface RunningServer {
  readonly app: NestExpressApplication;
  readonly source: DataSource;
  readonly standby: Standby | null;
  readonly log: OperationLog;
  readonly readiness: Readiness;
  readonly certificates: CertificateWatch;
  readonly telemetry: Telemetry;
  /** Says that it is not ready, then takes nothing new and answers what is under way. */
  leave(): Promise<void>;
  /** Lets what is under way finish, then closes the pool. */
  close(): Promise<void>;
}

/** A proxy keeps its connections to the portal for less than this (tools/deploy/nginx). */
const PROXY_KEEPS_MS = 5000;

/** Without a proxy: browsers send again what they sent on a connection that had ended. */
const BROWSER_KEEPS_MS = 1000;

/** Longer than any proxy keeps a connection by default: it is the proxy that ends them, never we. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Runs the outbox in this process. Only the portal itself does, and only where it is given the address of
 * the queue: a command that loads or prints something must not begin to send mail.
 */
export async function startOutbox(config: Config, { app, source, log }: RunningServer) {
  if (!config.DATABASE_JOBS_URL) {
    log.event('no outbox', { missing: 'DATABASE_JOBS_URL' });
    return null;
  }
  return startJobs({ databaseUrl: config.DATABASE_JOBS_URL, source, jobs: app.get(Jobs), log });
}

/** Where figures are read, if there is such a place. A process is ready with and without it. */
function standbyOf(config: Config, primary: DataSource, log: OperationLog): Standby | null {
  const { DATABASE_REPLICA_URL: url, POOL_SIZE } = config;
  if (!url) return null;
  const makeSource = () => makeDataSource(url, domains, POOL_SIZE, STANDBY_ANSWERS_MS);
  return new Standby({ primary, makeSource, log });
}

/** Builds the API and the web client's server on one origin; `listen` is the caller's. */
export async function makeServer(config: Config): Promise<RunningServer> {
  const log = new OperationLog(config.LOG_LEVEL);
  const documents = readTrustedDocuments(config.PORTAL_WEB_DIR);
  const telemetry = await startTelemetry(config, log, documents);
  const source = makeDataSource(config.DATABASE_URL, domains, config.POOL_SIZE);
  await source.initialize();
  const standby = standbyOf(config, source, log);
  await standby?.open();
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(config, source, standby, log),
    { logger: ['error', 'fatal'], bodyParser: false, abortOnError: false },
  );
  app.get(RootFields).assertDeclared(new Set(Object.keys(permissions)));
  app.disable('x-powered-by');
  // As many as there are: what stands further to the left in X-Forwarded-For, anybody may have written.
  app.set('trust proxy', config.PROXY_HOPS);
  if (telemetry.metrics) app.use(telemetry.metrics.timeRequests);
  app.use(...securityHeaders(config.publicUrl));
  app.use(noStore);
  app.use('/graphql', express.json({ limit: '100kb' }));
  app.use('/sign-in', express.json({ limit: '8kb' }));
  app.use('/mail', express.raw({ type: 'message/rfc822', limit: '1mb' }));
  app.use('/graphql', trustedDocuments(documents, config.PORTAL_MODE === 'production'));
  // Before Nest's own routes, whose last one answers 404 to everything it does not know.
  app.use(webClient(config.PORTAL_WEB_DIR));
  await app.init();
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  const connections = new OpenConnections(app.getHttpServer());
  const readiness = app.get(Readiness);
  return {
    app,
    source,
    standby,
    log,
    readiness,
    certificates: app.get(CertificateWatch, { strict: false }),
    telemetry,
    leave: async () => {
      readiness.leave();
      await delay(config.DRAIN_NOTICE * 1000);
      await connections.leave(config.PROXY_HOPS === 0 ? BROWSER_KEEPS_MS : PROXY_KEEPS_MS);
    },
    close: async () => {
      await app.close();
      await closeThreads();
      app.get(MailTransport).close();
      await standby?.close();
      await source.destroy();
      await telemetry.close();
    },
  };
}
