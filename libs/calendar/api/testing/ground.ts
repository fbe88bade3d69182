import { fieldOperationsGround } from '@stad/activities/field-operations/api/testing/ground.js';
import { seminarsGround } from '@stad/activities/seminars/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { calendarDomain } from '../calendar.domain.js';

export const calendarGround = above([fieldOperationsGround, seminarsGround], calendarDomain);
