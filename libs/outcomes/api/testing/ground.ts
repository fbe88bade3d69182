import { fieldOperationsGround } from '@stad/activities/field-operations/api/testing/ground.js';
import { seminarsGround } from '@stad/activities/seminars/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { outcomesDomain } from '../outcomes.domain.js';

export const outcomesGround = above([fieldOperationsGround, seminarsGround], outcomesDomain);
