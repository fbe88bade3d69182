import { agreementsGround } from '@stad/agreements/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { trainingGround } from '@stad/training/api/testing/ground.js';
import { notificationsDomain } from '../notifications.domain.js';

export const notificationsGround = above([agreementsGround, trainingGround], notificationsDomain);
