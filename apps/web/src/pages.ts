import { allActivitiesPages } from '@stad/activities/all/web/menu/pages.js';
import { activitiesPages } from '@stad/activities/core/web/menu/pages.js';
import { disseminationsPages } from '@stad/activities/disseminations/web/menu/pages.js';
import { fieldOperationsPages } from '@stad/activities/field-operations/web/menu/pages.js';
import { meetingsPages } from '@stad/activities/meetings/web/menu/pages.js';
import { preventionsPages } from '@stad/activities/preventions/web/menu/pages.js';
import { seminarsPages } from '@stad/activities/seminars/web/menu/pages.js';
import { studyVisitsPages } from '@stad/activities/study-visits/web/menu/pages.js';
import { actorsPages } from '@stad/actors/web/menu/pages.js';
import { agreementsPages } from '@stad/agreements/web/menu/pages.js';
import { auditPages } from '@stad/audit/web/menu/pages.js';
import { calendarPages } from '@stad/calendar/web/menu/pages.js';
import { handoversPages } from '@stad/handovers/web/menu/pages.js';
import { identityPages } from '@stad/identity/web/menu/pages.js';
import { legalPages } from '@stad/legal/web/menu/pages.js';
import { networkPages } from '@stad/network/web/menu/pages.js';
import { notificationsPages } from '@stad/notifications/web/menu/pages.js';
import { outcomesPages } from '@stad/outcomes/web/menu/pages.js';
import type { PageEntry } from '@stad/platform/web/navigation/page-entry.js';
import { programmePages } from '@stad/programme/web/menu/pages.js';
import { reportsPages } from '@stad/reports/web/menu/pages.js';
import { routinesPages } from '@stad/routines/web/menu/pages.js';
import { shelfPages } from '@stad/shelf/web/menu/pages.js';
import { tasksPages } from '@stad/tasks/web/menu/pages.js';
import { townPagePages } from '@stad/town-page/web/menu/pages.js';
import { trainingPages } from '@stad/training/web/menu/pages.js';
import { trustPages } from '@stad/trust/web/menu/pages.js';
import { portalPages, wholePortalPages } from './portal-pages.js';

/**
 * Every page of the portal, as its domains hand them in; the menu shows them in this order.
 * An address that is not here shows the not-available page.
 */
export const pages: readonly PageEntry[] = [
  ...wholePortalPages,
  ...identityPages,
  ...fieldOperationsPages,
  ...activitiesPages,
  ...seminarsPages,
  ...studyVisitsPages,
  ...preventionsPages,
  ...tasksPages,
  ...actorsPages,
  ...agreementsPages,
  ...allActivitiesPages,
  ...trainingPages,
  ...shelfPages,
  ...routinesPages,
  ...handoversPages,
  ...networkPages,
  ...meetingsPages,
  ...disseminationsPages,
  ...outcomesPages,
  ...reportsPages,
  ...legalPages,
  ...auditPages,
  ...trustPages,
  ...programmePages,
  ...townPagePages,
  ...notificationsPages,
  ...calendarPages,
  ...portalPages,
];
