import { coreGround } from '@stad/activities/core/api/testing/ground.js';
import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { preventionsDomain } from '../preventions.domain.js';

export const preventionsGround = above([auditGround, coreGround], preventionsDomain);
