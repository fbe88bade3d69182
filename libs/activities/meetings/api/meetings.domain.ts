import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { TaskSources } from '@stad/tasks/api/task-sources.js';
import { TasksModule } from '@stad/tasks/api/tasks.domain.js';
import {
  MEETING_COMMENTERS,
  MEETING_KIND,
  MEETING_PLANNERS,
  MEETING_REGISTRARS,
} from '../rules/meeting-kind.js';
import { AgendaResolver } from './agenda/agenda.resolver.js';
import { AgendaService } from './agenda/agenda.service.js';
import { MeetingCommentResolver, MeetingCommentsResolver } from './comment/comment.resolver.js';
import { CommentsService } from './comment/comments.service.js';
import {
  MeetingCommentEntity,
  MeetingDecisionEntity,
  MeetingEntity,
  MeetingMinutesEntity,
  MeetingPointEntity,
  MeetingRegistrationEntity,
} from './meeting.entities.js';
import { meetingFunctions } from './meeting.functions.js';
import {
  meetingCommentPolicy,
  meetingDecisionPolicy,
  meetingMinutesPolicy,
  meetingPointPolicy,
  meetingPolicy,
  meetingRegistrationPolicy,
} from './meeting.policy.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MEETING_ROWS } from './meeting.watched.js';
import { MEETING_SUMS, meetingStatistics } from './meeting-statistics.js';
import { MeetingsService, mayAskToMeeting } from './meetings.service.js';
import { meetingMigration } from './migrations/20261130-1113-meeting.js';
import { DECISION_SOURCE, decisionSource } from './minutes/decision-source.js';
import { MeetingDecisionResolver, MinutesResolver } from './minutes/minutes.resolver.js';
import { MinutesService } from './minutes/minutes.service.js';
import { MinutesFileController } from './minutes/minutes-file.controller.js';
import { waitingMeetings } from './waiting-meetings.js';

registerActivityType(MEETING_KIND, {
  name: 'Meeting',
  path: '/moten',
  planners: MEETING_PLANNERS,
  mayAsk: mayAskToMeeting,
  sums: MEETING_SUMS,
  reported: {
    name: 'Möten',
    targets: `array['NETWORK']`,
    words: { NETWORK: 'Nätverket' },
  },
  ...withParticipants(MEETING_KIND),
});

@Module({
  imports: [AuditModule, ActivitiesCoreModule, TasksModule],
  controllers: [MinutesFileController],
  providers: [
    ...[MeetingsService, MeetingResolver, AgendaService, AgendaResolver],
    ...[MinutesService, MinutesResolver, MeetingDecisionResolver],
    ...[CommentsService, MeetingCommentsResolver, MeetingCommentResolver],
  ],
})
export class MeetingsModule {
  constructor(watched: WatchedRecords, sources: TaskSources, waiting: Waiting) {
    waiting.hand(...waitingMeetings);
    watched.add(MEETING_KIND, MEETING_ROWS);
    sources.add(DECISION_SOURCE, decisionSource);
  }
}

export const meetingsDomain: Domain = {
  name: 'activities/meetings',
  entities: [
    ...[MeetingEntity, MeetingPointEntity, MeetingMinutesEntity],
    ...[MeetingDecisionEntity, MeetingRegistrationEntity, MeetingCommentEntity],
  ],
  migrations: [meetingMigration],
  policies: [
    ...[meetingPolicy, meetingPointPolicy, meetingMinutesPolicy],
    ...[meetingDecisionPolicy, meetingRegistrationPolicy, meetingCommentPolicy],
  ],
  functions: [meetingFunctions, meetingStatistics],
  permissions: {
    'meeting:plan': MEETING_PLANNERS,
    'meeting:comment': MEETING_COMMENTERS,
    'meeting:register': MEETING_REGISTRARS,
  },
  module: MeetingsModule,
};
