import { activitiesGround } from '@stad/activities/all/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { trainingDomain } from '../training.domain.js';

export const trainingGround = above([activitiesGround], trainingDomain);
