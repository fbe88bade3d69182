import { above } from '@stad/platform/api/testing/ground.js';
import { programmeGround } from '@stad/programme/api/testing/ground.js';
import { mailDomain } from '../mail.domain.js';

export const mailGround = above([programmeGround], mailDomain);
