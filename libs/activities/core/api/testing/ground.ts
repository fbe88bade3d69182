import { agreementsGround } from '@stad/agreements/api/testing/ground.js';
import { mailGround } from '@stad/mail/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { routinesGround } from '@stad/routines/api/testing/ground.js';
import { tasksGround } from '@stad/tasks/api/testing/ground.js';
import { activitiesCoreDomain } from '../core.domain.js';

export const coreGround = above(
  [agreementsGround, mailGround, routinesGround, tasksGround],
  activitiesCoreDomain,
);
