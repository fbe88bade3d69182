import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { tasksDomain } from '../tasks.domain.js';

export const tasksGround = above([auditGround], tasksDomain);
