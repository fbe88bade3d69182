import type { Ground } from '@stad/platform/api/testing/ground.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { programmeGround } from '@stad/programme/api/testing/ground.js';
import { domains } from '../src/domains.js';

export type { Answer, Caller } from '@stad/platform/api/testing/portal.js';
export { TestPortal };

/** The portal as it is served: every domain. */
export const wholeGround: Ground = { ...programmeGround, domains };
