import { coreGround } from '@stad/activities/core/api/testing/ground.js';
import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { studyVisitsDomain } from '../study-visits.domain.js';

export const studyVisitsGround = above([auditGround, coreGround], studyVisitsDomain);
