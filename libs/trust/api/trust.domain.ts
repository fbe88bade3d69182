import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import {
  AccessReviewEntity,
  AccessReviewItemEntity,
} from './access-review/access-review.entity.js';
import {
  accessReviewItemPolicy,
  accessReviewPolicy,
} from './access-review/access-review.policy.js';
import { AccessReviewResolver } from './access-review/access-review.resolver.js';
import { AccessReviewService } from './access-review/access-review.service.js';
import { accessReviewFunctions } from './access-review/access-review-functions.js';
import { AccessReviewNotices } from './access-review/access-review-notices.js';
import { disposalMigration } from './migrations/20261126-0210-disposal.js';
import { accessReviewMigration } from './migrations/20261126-0530-access-review.js';
import { retentionOfTheRestMigration } from './migrations/20261126-0540-retention-of-the-rest.js';
import { disposalHoldMigration } from './migrations/20261126-0604-disposal-hold.js';
import { retentionOfSurveysMigration } from './migrations/20261126-0845-retention-of-surveys.js';
import { accessLogCutMigration } from './migrations/20261126-1135-access-log-cut.js';
import { trustOwnReferences } from './migrations/20261128-0810-trust-own-references.js';
import { contentRemovalMigration } from './migrations/20261128-1500-content-removal.js';
import { retentionOfHandoversMigration } from './migrations/20261129-1930-retention-of-handovers.js';
import { retentionOfLeadsMigration } from './migrations/20261130-1140-retention-of-leads.js';
import { retentionOfMaterialsMigration } from './migrations/20261130-1449-retention-of-materials.js';
import { trustPermissions } from './permissions.js';
import { ContentRemovalEntity, ContentRemovalTextEntity } from './removal/removal.entity.js';
import { contentRemovalPolicy, contentRemovalTextPolicy } from './removal/removal.policy.js';
import { RemovalResolver } from './removal/removal.resolver.js';
import { RemovalService } from './removal/removal.service.js';
import { removalFunctions } from './removal/removal-functions.js';
import { RemovalNotice } from './removal/removal-notice.js';
import { TextsForTeamResolver } from './removal/texts-for-team.resolver.js';
import { accessLogCutFunctions } from './retention/access-log-cut.js';
import { ClosingNotice } from './retention/closing-notice.js';
import { DisposalEntity } from './retention/disposal.entity.js';
import { disposalPolicy } from './retention/disposal.policy.js';
import { disposalFunctions } from './retention/disposal-functions.js';
import { DisposeJob } from './retention/dispose-job.js';
import { DisposalHoldEntity } from './retention/hold.entity.js';
import { disposalHoldPolicy } from './retention/hold.policy.js';
import { HoldsService } from './retention/holds.service.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';
import { waitingTrust } from './waiting-trust.js';

@Module({
  imports: [AuditModule],
  providers: [
    RetentionService,
    HoldsService,
    RetentionResolver,
    DisposeJob,
    ClosingNotice,
    RemovalService,
    RemovalResolver,
    TextsForTeamResolver,
    RemovalNotice,
    AccessReviewService,
    AccessReviewNotices,
    AccessReviewResolver,
  ],
})
export class TrustModule {
  constructor(deeds: FirstDeeds, waiting: Waiting) {
    waiting.hand(...waitingTrust);
    deeds.add('SAMPLE', { may: 'access-review:draw', table: 'access_review', actions: ['INSERT'] });
    deeds.add('JUDGE', {
      may: 'access-review:judge',
      table: 'access_review_item',
      actions: ['UPDATE'],
    });
    deeds.add('DISPOSAL', { may: 'retention:propose', table: 'disposal', actions: ['INSERT'] });
  }
}

export const trustDomain: Domain = {
  name: 'trust',
  entities: [
    DisposalEntity,
    DisposalHoldEntity,
    ContentRemovalEntity,
    ContentRemovalTextEntity,
    AccessReviewEntity,
    AccessReviewItemEntity,
  ],
  migrations: [
    disposalMigration,
    accessReviewMigration,
    retentionOfTheRestMigration,
    disposalHoldMigration,
    retentionOfSurveysMigration,
    accessLogCutMigration,
    ...trustOwnReferences,
    contentRemovalMigration,
    retentionOfHandoversMigration,
    retentionOfLeadsMigration,
    retentionOfMaterialsMigration,
  ],
  policies: [
    disposalPolicy,
    disposalHoldPolicy,
    contentRemovalPolicy,
    contentRemovalTextPolicy,
    accessReviewPolicy,
    accessReviewItemPolicy,
  ],
  functions: [accessLogCutFunctions, disposalFunctions, removalFunctions, accessReviewFunctions],
  permissions: trustPermissions,
  module: TrustModule,
};
