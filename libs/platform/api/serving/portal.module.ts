import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config-token.js';
import { PERMISSIONS } from '../context/permissions-token.js';
import { VisitorWork } from '../context/visitor-work.js';
import { KeyRing } from '../crypto/key-ring.js';
import { Readiness } from '../db/readiness.js';
import { AllowGuard, RootFields } from '../graphql/allow.js';
import { PassOnFilter } from '../graphql/exception.filter.js';
import { ASKS_DEMO_FACTOR } from '../http/fresh-factor.js';
import { OperationLog } from '../http/operation-log.js';
import { PUBLIC_URL } from '../http/session-cookie.js';
import { Jobs } from '../jobs/jobs.js';
import { INBOUND_SECRET } from '../mail/inbound-secret.js';
import { MailTransport } from '../mail/mail-transport.js';
import { Notices } from '../notices/notices.js';
import { Findables } from '../search/findables.js';
import { Waiting } from '../waiting/waiting.js';
import { graphqlModule } from './graphql.js';
import { HealthController } from './health.controller.js';
import type { Serving } from './serving.js';

/** Says to the operator each time why the mail server is not used: a queue that waits is never silent. */
function mailTransport(config: Serving['config'], log: OperationLog): MailTransport {
  return new MailTransport(config, {
    onFault: (fault) => {
      log.warning('mail server not used', { fault });
    },
  });
}

/** The composition: the apps say which domains, and the domains hold everything else. */
@Module({})
export class PortalModule {
  static of(serving: Serving): DynamicModule {
    const { config, domains, source, log } = serving;
    return {
      module: PortalModule,
      // The domains' controllers and services find the pool and the public address here.
      global: true,
      exports: [
        DataSource,
        PUBLIC_URL,
        INBOUND_SECRET,
        CONFIG,
        PERMISSIONS,
        ASKS_DEMO_FACTOR,
        OperationLog,
        VisitorWork,
        Jobs,
        Notices,
        Waiting,
        Findables,
        MailTransport,
        KeyRing,
      ],
      imports: [
        DiscoveryModule,
        graphqlModule(serving),
        ...domains.flatMap((domain) => (domain.module ? [domain.module] : [])),
      ],
      controllers: [HealthController],
      providers: [
        { provide: DataSource, useValue: source },
        { provide: PUBLIC_URL, useValue: config.publicUrl },
        { provide: ASKS_DEMO_FACTOR, useValue: config.PORTAL_STEP_UP === 'on' },
        { provide: Readiness, useFactory: () => readinessOf(serving) },
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: PassOnFilter },
        { provide: INBOUND_SECRET, useValue: config.MAIL_INBOUND_SECRET ?? null },
        { provide: CONFIG, useValue: config },
        { provide: PERMISSIONS, useValue: serving.permissions },
        { provide: OperationLog, useValue: log },
        { provide: MailTransport, useValue: mailTransport(config, log) },
        // Without a key file, in the demo alone, what is sealed lives as long as the process.
        { provide: KeyRing, useValue: KeyRing.parse(config.PORTAL_KEY ?? KeyRing.makeLine()) },
        RootFields,
        Jobs,
        Notices,
        Waiting,
        Findables,
        VisitorWork,
      ],
    };
  }
}

function readinessOf({ config, domains, log }: Serving): Readiness {
  return new Readiness({
    databaseUrl: config.DATABASE_URL,
    migrationIds: domains.flatMap(({ migrations }) => migrations.map(({ id }) => id)),
    log,
  });
}
