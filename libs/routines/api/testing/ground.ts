import { auditGround } from '@stad/audit/api/testing/ground.js';
import { networkGround } from '@stad/network/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { routinesDomain } from '../routines.domain.js';

export const routinesGround = above([networkGround, auditGround], routinesDomain);
