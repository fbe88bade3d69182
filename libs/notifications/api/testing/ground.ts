import { activitiesGround } from '@stad/activities/all/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { notificationsDomain } from '../notifications.domain.js';

export const notificationsGround = above([activitiesGround], notificationsDomain);
