import { mailGround } from '@stad/mail/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { routinesGround } from '@stad/routines/api/testing/ground.js';
import { tasksGround } from '@stad/tasks/api/testing/ground.js';
import { actorsDomain } from '../actors.domain.js';

export const actorsGround = above([mailGround, tasksGround, routinesGround], actorsDomain);
