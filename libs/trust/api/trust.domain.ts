import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { disposalMigration } from './migrations/20261126-0210-disposal.js';
import { trustPermissions } from './permissions.js';
import { DisposalEntity } from './retention/disposal.entity.js';
import { disposalPolicy } from './retention/disposal.policy.js';
import { disposalFunctions } from './retention/disposal-functions.js';
import { DisposeJob } from './retention/dispose-job.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';

@Module({ providers: [RetentionService, RetentionResolver, DisposeJob] })
export class TrustModule {}

export const trustDomain: Domain = {
  name: 'trust',
  entities: [DisposalEntity],
  migrations: [disposalMigration],
  policies: [disposalPolicy],
  functions: [disposalFunctions],
  permissions: trustPermissions,
  module: TrustModule,
};
