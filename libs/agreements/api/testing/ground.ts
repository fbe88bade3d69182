import { above } from '@stad/platform/api/testing/ground.js';
import { tasksGround } from '@stad/tasks/api/testing/ground.js';
import { agreementsDomain } from '../agreements.domain.js';

export const agreementsGround = above([tasksGround], agreementsDomain);
