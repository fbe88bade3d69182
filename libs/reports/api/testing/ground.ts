import { notificationsGround } from '@stad/notifications/api/testing/ground.js';
import { outcomesGround } from '@stad/outcomes/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { reportsDomain } from '../reports.domain.js';

export const reportsGround = above([outcomesGround, notificationsGround], reportsDomain);
