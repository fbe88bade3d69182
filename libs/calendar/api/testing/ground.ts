import { activitiesGround } from '@stad/activities/all/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { calendarDomain } from '../calendar.domain.js';

export const calendarGround = above([activitiesGround], calendarDomain);
