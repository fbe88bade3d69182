import { above } from '@stad/platform/api/testing/ground.js';
import { programmeGround } from '@stad/programme/api/testing/ground.js';
import { auditDomain } from '../audit.domain.js';

export const auditGround = above([programmeGround], auditDomain);
