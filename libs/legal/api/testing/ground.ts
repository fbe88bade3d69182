import { above } from '@stad/platform/api/testing/ground.js';
import { programmeGround } from '@stad/programme/api/testing/ground.js';
import { legalDomain } from '../legal.domain.js';

export const legalGround = above([programmeGround], legalDomain);
