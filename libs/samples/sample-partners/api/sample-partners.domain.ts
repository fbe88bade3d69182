import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { SAMPLE_PARTNER_KEEPERS } from '../rules/sample-partner.js';
import { samplePartnerMigration } from './migrations/20261129-1310-sample-partner.js';
import { SamplePartnerChangeEntity, SamplePartnerEntity } from './sample-partner.entities.js';
import { findableSamplePartners } from './sample-partner.findable.js';
import { samplePartnerChangePolicy, samplePartnerPolicy } from './sample-partner.policy.js';
import { SamplePartnerResolver } from './sample-partner.resolver.js';
import { SAMPLE_PARTNER_ROWS } from './sample-partner.watched.js';
import { SamplePartnersService } from './sample-partners.service.js';

@Module({
  imports: [AuditModule],
  providers: [SamplePartnersService, SamplePartnerResolver],
})
export class SamplePartnersModule {
  constructor(watched: WatchedRecords, findables: Findables) {
    findables.add('SAMPLE_PARTNER', findableSamplePartners);
    watched.add('SAMPLE_PARTNER', SAMPLE_PARTNER_ROWS);
  }
}

export const samplePartnersDomain: Domain = {
  name: 'samples/sample-partners',
  entities: [SamplePartnerEntity, SamplePartnerChangeEntity],
  migrations: [samplePartnerMigration],
  policies: [samplePartnerPolicy, samplePartnerChangePolicy],
  permissions: {
    'sample-partner:read': SAMPLE_PARTNER_KEEPERS,
    'sample-partner:keep': SAMPLE_PARTNER_KEEPERS,
  },
  module: SamplePartnersModule,
};
