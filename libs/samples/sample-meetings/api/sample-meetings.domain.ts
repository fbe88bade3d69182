import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { SAMPLE_MEETING_KIND } from '../rules/sample-meeting-kind.js';
import { sampleMeetingMigration } from './migrations/20261129-1300-sample-meeting.js';
import { SampleMeetingEntity } from './sample-meeting.entity.js';
import { sampleMeetingPolicy } from './sample-meeting.policy.js';
import { SampleMeetingResolver } from './sample-meeting.resolver.js';
import { SAMPLE_MEETING_ROWS } from './sample-meeting.watched.js';
import { SampleMeetingsService } from './sample-meetings.service.js';

registerActivityType(SAMPLE_MEETING_KIND, {
  name: 'SampleMeeting',
  path: '/provtraffar',
  ...withParticipants(SAMPLE_MEETING_KIND),
});

@Module({
  imports: [AuditModule, ActivitiesCoreModule],
  providers: [SampleMeetingsService, SampleMeetingResolver],
})
export class SampleMeetingsModule {
  constructor(watched: WatchedRecords) {
    watched.add(SAMPLE_MEETING_KIND, SAMPLE_MEETING_ROWS);
  }
}

export const sampleMeetingsDomain: Domain = {
  name: 'samples/sample-meetings',
  entities: [SampleMeetingEntity],
  migrations: [sampleMeetingMigration],
  policies: [sampleMeetingPolicy],
  permissions: {},
  module: SampleMeetingsModule,
};
