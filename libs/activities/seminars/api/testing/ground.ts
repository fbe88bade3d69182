import { coreGround } from '@stad/activities/core/api/testing/ground.js';
import { actorsGround } from '@stad/actors/api/testing/ground.js';
import { auditGround } from '@stad/audit/api/testing/ground.js';
import { networkGround } from '@stad/network/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { seminarsDomain } from '../seminars.domain.js';

export const seminarsGround = above(
  [networkGround, auditGround, coreGround, actorsGround],
  seminarsDomain,
);
