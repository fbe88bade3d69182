import { auditGround } from '@stad/audit/api/testing/ground.js';
import { above, withOwnTables } from '@stad/platform/api/testing/ground.js';
import { samplePartnersDomain } from '../sample-partners.domain.js';

export const samplePartnersGround = withOwnTables(above([auditGround], samplePartnersDomain));
