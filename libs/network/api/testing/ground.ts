import { above } from '@stad/platform/api/testing/ground.js';
import { programmeGround } from '@stad/programme/api/testing/ground.js';
import { tasksGround } from '@stad/tasks/api/testing/ground.js';
import { networkDomain } from '../network.domain.js';

export const networkGround = above([programmeGround, tasksGround], networkDomain);
