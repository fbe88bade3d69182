import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { agreementsDomain } from '../agreements.domain.js';

export const agreementsGround = above([auditGround], agreementsDomain);
