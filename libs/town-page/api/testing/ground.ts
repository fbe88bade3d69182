import { seminarsGround } from '@stad/activities/seminars/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { townPageDomain } from '../town-page.domain.js';

export const townPageGround = above([seminarsGround], townPageDomain);
