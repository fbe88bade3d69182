import { activitiesCoreDomain } from '@stad/activities/core/api/core.domain.js';
import { disseminationsDomain } from '@stad/activities/disseminations/api/disseminations.domain.js';
import { fieldOperationsDomain } from '@stad/activities/field-operations/api/field-operations.domain.js';
import { meetingsDomain } from '@stad/activities/meetings/api/meetings.domain.js';
import { preventionsDomain } from '@stad/activities/preventions/api/preventions.domain.js';
import { seminarsDomain } from '@stad/activities/seminars/api/seminars.domain.js';
import { studyVisitsDomain } from '@stad/activities/study-visits/api/study-visits.domain.js';
import { actorsDomain } from '@stad/actors/api/actors.domain.js';
import { agreementsDomain } from '@stad/agreements/api/agreements.domain.js';
import { auditDomain } from '@stad/audit/api/audit.domain.js';
import { calendarDomain } from '@stad/calendar/api/calendar.domain.js';
import { handoversDomain } from '@stad/handovers/api/handovers.domain.js';
import { identityDomain } from '@stad/identity/api/identity.domain.js';
import { legalDomain } from '@stad/legal/api/legal.domain.js';
import { mailDomain } from '@stad/mail/api/mail.domain.js';
import { networkDomain } from '@stad/network/api/network.domain.js';
import { notificationsDomain } from '@stad/notifications/api/notifications.domain.js';
import { outcomesDomain } from '@stad/outcomes/api/outcomes.domain.js';
import { type Domain, permissionsIn } from '@stad/platform/api/db/domain.js';
import { platformDomain } from '@stad/platform/api/platform.domain.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { programmeDomain } from '@stad/programme/api/programme.domain.js';
import { reportsDomain } from '@stad/reports/api/reports.domain.js';
import { routinesDomain } from '@stad/routines/api/routines.domain.js';
import { shelfDomain } from '@stad/shelf/api/shelf.domain.js';
import { tasksDomain } from '@stad/tasks/api/tasks.domain.js';
import { townPageDomain } from '@stad/town-page/api/town-page.domain.js';
import { trainingDomain } from '@stad/training/api/training.domain.js';
import { trustDomain } from '@stad/trust/api/trust.domain.js';

/** Every domain, from the ground up (docs/ARCHITECTURE.md, *Where things are*). */
export const domains: readonly Domain[] = [
  platformDomain,
  identityDomain,
  programmeDomain,
  auditDomain,
  tasksDomain,
  networkDomain,
  legalDomain,
  mailDomain,
  routinesDomain,
  actorsDomain,
  agreementsDomain,
  handoversDomain,
  activitiesCoreDomain,
  fieldOperationsDomain,
  seminarsDomain,
  studyVisitsDomain,
  preventionsDomain,
  meetingsDomain,
  disseminationsDomain,
  trainingDomain,
  townPageDomain,
  shelfDomain,
  outcomesDomain,
  calendarDomain,
  notificationsDomain,
  reportsDomain,
  trustDomain,
];

/** Which roles hold which permission, over all domains. */
export const permissions: PermissionCatalog = permissionsIn(domains);
