import type { Domain } from '@stad/platform/api/db/domain.js';
import { sampleMeetingsDomain } from '@stad/samples/sample-meetings/api/sample-meetings.domain.js';
import { samplePartnersDomain } from '@stad/samples/sample-partners/api/sample-partners.domain.js';

/** What the generators copy, from the ground up; composed in specs and for its schema alone. */
export const domains: readonly Domain[] = [sampleMeetingsDomain, samplePartnersDomain];
