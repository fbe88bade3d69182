import { networkGround } from '@stad/network/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { routinesGround } from '@stad/routines/api/testing/ground.js';
import { handoversDomain } from '../handovers.domain.js';

export const handoversGround = above([networkGround, routinesGround], handoversDomain);
