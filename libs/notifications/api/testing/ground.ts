import { activitiesGround } from '@stad/activities/all/api/testing/ground.js';
import { agreementsGround } from '@stad/agreements/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { notificationsDomain } from '../notifications.domain.js';

export const notificationsGround = above([agreementsGround, activitiesGround], notificationsDomain);
