import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { legalDomain } from '../legal.domain.js';

export const legalGround = above([auditGround], legalDomain);
