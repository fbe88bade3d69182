import { calendarGround } from '@stad/calendar/api/testing/ground.js';
import { legalGround } from '@stad/legal/api/testing/ground.js';
import { notificationsGround } from '@stad/notifications/api/testing/ground.js';
import { outcomesGround } from '@stad/outcomes/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { trustDomain } from '../trust.domain.js';

export const trustGround = above(
  [legalGround, outcomesGround, calendarGround, notificationsGround],
  trustDomain,
);
