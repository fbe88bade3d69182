import { above } from '@stad/platform/api/testing/ground.js';
import { trainingGround } from '@stad/training/api/testing/ground.js';
import { outcomesDomain } from '../outcomes.domain.js';

export const outcomesGround = above([trainingGround], outcomesDomain);
