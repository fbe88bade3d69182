import { coreGround } from '@stad/activities/core/api/testing/ground.js';
import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above, withOwnTables } from '@stad/platform/api/testing/ground.js';
import { sampleMeetingsDomain } from '../sample-meetings.domain.js';

export const sampleMeetingsGround = withOwnTables(
  above([auditGround, coreGround], sampleMeetingsDomain),
);
