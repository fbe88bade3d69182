import { fieldOperationsGround } from '@stad/activities/field-operations/api/testing/ground.js';
import { seminarsGround } from '@stad/activities/seminars/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { notificationsDomain } from '../notifications.domain.js';

export const notificationsGround = above(
  [fieldOperationsGround, seminarsGround],
  notificationsDomain,
);
