import { activitiesGround } from '@stad/activities/all/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { outcomesDomain } from '../outcomes.domain.js';

export const outcomesGround = above([activitiesGround], outcomesDomain);
