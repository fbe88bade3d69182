import { above } from '@stad/platform/api/testing/ground.js';
import { programmeGround } from '@stad/programme/api/testing/ground.js';
import { activitiesCoreDomain } from '../core.domain.js';

export const coreGround = above([programmeGround], activitiesCoreDomain);
