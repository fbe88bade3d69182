import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { DataSource } from 'typeorm';
import type { PermissionCatalog } from '../../rules/permission.js';
import type { Config } from '../config/config.js';
import type { OpenContext } from '../context/open-context.js';
import { makeDataSource } from '../db/data-source.js';
import type { Domain } from '../db/domain.js';
import { Readiness } from '../db/readiness.js';
import { STANDBY_ANSWERS_MS, Standby } from '../db/standby.js';
import { RootFields } from '../graphql/allow.js';
import { readTrustedDocuments, trustedDocuments } from '../graphql/trusted-documents.js';
import { OpenConnections } from '../http/open-connections.js';
import { OperationLog } from '../http/operation-log.js';
import { noStore, securityHeaders } from '../http/security-headers.js';
import { webClient } from '../http/web-client.js';
import { MailTransport } from '../mail/mail-transport.js';
import { closeThreads } from '../threads/thread.js';
import { PortalModule } from './portal.module.js';
import { type Parts, servingOf } from './serving.js';
import { startTelemetry, type Telemetry } from './telemetry.js';

export interface RunningServer {
  readonly app: NestExpressApplication;
  readonly source: DataSource;
  readonly standby: Standby | null;
  readonly log: OperationLog;
  /** Which roles hold which permission. */
  readonly permissions: PermissionCatalog;
  readonly openContext: OpenContext;
  readonly readiness: Readiness;
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

/** Where figures are read, if there is such a place. A process is ready with and without it. */
function standbyOf({ config, domains, source, log }: Omit<Parts, 'standby'>): Standby | null {
  const { DATABASE_REPLICA_URL: url, POOL_SIZE } = config;
  if (!url) return null;
  const makeSource = () => makeDataSource(url, domains, POOL_SIZE, STANDBY_ANSWERS_MS);
  return new Standby({ primary: source, makeSource, log });
}

/** Builds the API of these domains and the web client's server on one origin; `listen` is the caller's. */
export async function serve(config: Config, domains: readonly Domain[]): Promise<RunningServer> {
  const log = new OperationLog(config.LOG_LEVEL);
  const documents = readTrustedDocuments(config.PORTAL_WEB_DIR);
  const telemetry = await startTelemetry(config, log, documents);
  const source = makeDataSource(
    config.DATABASE_URL,
    domains,
    config.POOL_SIZE,
    config.POOL_WAIT_MS,
  );
  await source.initialize();
  const standby = standbyOf({ config, domains, source, log });
  await standby?.open();
  const serving = servingOf({ config, domains, source, standby, log });
  const app = await NestFactory.create<NestExpressApplication>(PortalModule.of(serving), {
    logger: ['error', 'fatal'],
    bodyParser: false,
    abortOnError: false,
  });
  const { permissions, openContext } = serving;
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
  app.use(webClient(config.PORTAL_WEB_DIR, config.FIELD_WORKER));
  await app.init();
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  const connections = new OpenConnections(app.getHttpServer());
  const readiness = app.get(Readiness);
  return {
    app,
    source,
    standby,
    log,
    permissions,
    openContext,
    readiness,
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
