import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { actorsDomain } from '../actors.domain.js';

export const actorsGround = above([auditGround], actorsDomain);
