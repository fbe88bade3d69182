import { coreGround } from '@stad/activities/core/api/testing/ground.js';
import { actorsGround } from '@stad/actors/api/testing/ground.js';
import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { disseminationsDomain } from '../disseminations.domain.js';

export const disseminationsGround = above(
  [auditGround, coreGround, actorsGround],
  disseminationsDomain,
);
