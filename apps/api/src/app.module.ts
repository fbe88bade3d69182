import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { IDENTITY_SECRETS_DIR } from '@stad/identity/api/oidc/identity-secrets.js';
import type { Config } from '@stad/platform/api/config/config.js';
import { VisitorWork } from '@stad/platform/api/context/visitor-work.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { Readiness } from '@stad/platform/api/db/readiness.js';
import type { Standby } from '@stad/platform/api/db/standby.js';
import { AllowGuard, RootFields } from '@stad/platform/api/graphql/allow.js';
import { PassOnFilter } from '@stad/platform/api/graphql/exception.filter.js';
import { ASKS_DEMO_FACTOR } from '@stad/platform/api/http/fresh-factor.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { INBOUND_SECRET } from '@stad/platform/api/mail/inbound-secret.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import { Notices } from '@stad/platform/api/notices/notices.js';
import { ContextOpener } from '@stad/programme/api/open-context.js';
import { RefusedRequests } from '@stad/programme/api/refused-requests.js';
import { DataSource } from 'typeorm';
import { domains } from './domains.js';
import { graphqlModule } from './graphql.js';
import { HealthController } from './health.controller.js';

/** The composition root: the apps only compose, the domains hold everything else. */
@Module({})
export class AppModule {
  static with(
    config: Config,
    source: DataSource,
    standby: Standby | null,
    log: OperationLog,
  ): DynamicModule {
    return {
      module: AppModule,
      // The domains' controllers and services find the pool and the public address here.
      global: true,
      exports: [
        DataSource,
        PUBLIC_URL,
        INBOUND_SECRET,
        IDENTITY_SECRETS_DIR,
        OperationLog,
        VisitorWork,
        ContextOpener,
        Jobs,
        Notices,
        MailTransport,
        KeyRing,
      ],
      imports: [
        DiscoveryModule,
        graphqlModule(config, source, standby, log),
        ...domains.flatMap((domain) => (domain.module ? [domain.module] : [])),
      ],
      controllers: [HealthController],
      providers: [
        { provide: DataSource, useValue: source },
        { provide: PUBLIC_URL, useValue: config.publicUrl },
        { provide: ASKS_DEMO_FACTOR, useValue: config.PORTAL_STEP_UP === 'on' },
        { provide: Readiness, useFactory: () => readinessOf(config, log) },
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: PassOnFilter },
        { provide: APP_INTERCEPTOR, useClass: RefusedRequests },
        { provide: INBOUND_SECRET, useValue: config.MAIL_INBOUND_SECRET ?? null },
        { provide: IDENTITY_SECRETS_DIR, useValue: config.IDENTITY_SECRETS_DIR ?? null },
        { provide: OperationLog, useValue: log },
        { provide: MailTransport, useValue: new MailTransport(config) },
        // Without a key file, in the demo alone, what is sealed lives as long as the process.
        { provide: KeyRing, useValue: KeyRing.parse(config.PORTAL_KEY ?? KeyRing.makeLine()) },
        RootFields,
        Jobs,
        Notices,
        VisitorWork,
        ContextOpener,
      ],
    };
  }
}

function readinessOf(config: Config, log: OperationLog): Readiness {
  return new Readiness({
    databaseUrl: config.DATABASE_URL,
    migrationIds: domains.flatMap(({ migrations }) => migrations.map(({ id }) => id)),
    log,
  });
}
