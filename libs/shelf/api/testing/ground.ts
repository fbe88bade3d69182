import { activitiesGround } from '@stad/activities/all/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { townPageGround } from '@stad/town-page/api/testing/ground.js';
import { shelfDomain } from '../shelf.domain.js';

export const shelfGround = above([activitiesGround, townPageGround], shelfDomain);
