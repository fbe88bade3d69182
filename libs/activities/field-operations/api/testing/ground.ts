import { coreGround } from '@stad/activities/core/api/testing/ground.js';
import { auditGround } from '@stad/audit/api/testing/ground.js';
import { mailGround } from '@stad/mail/api/testing/ground.js';
import { networkGround } from '@stad/network/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { routinesGround } from '@stad/routines/api/testing/ground.js';
import { fieldOperationsDomain } from '../field-operations.domain.js';

export const fieldOperationsGround = above(
  [networkGround, auditGround, mailGround, routinesGround, coreGround],
  fieldOperationsDomain,
);
