import IconArchive from '@tabler/icons-react/icons/IconArchive';
import IconCalendar from '@tabler/icons-react/icons/IconCalendar';
import IconChartBar from '@tabler/icons-react/icons/IconChartBar';
import IconCoins from '@tabler/icons-react/icons/IconCoins';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import IconHandClick from '@tabler/icons-react/icons/IconHandClick';
import IconHistory from '@tabler/icons-react/icons/IconHistory';
import IconHome from '@tabler/icons-react/icons/IconHome';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconListCheck from '@tabler/icons-react/icons/IconListCheck';
import IconReport from '@tabler/icons-react/icons/IconReport';
import IconRoute from '@tabler/icons-react/icons/IconRoute';
import IconScale from '@tabler/icons-react/icons/IconScale';
import IconSchool from '@tabler/icons-react/icons/IconSchool';
import IconUserShare from '@tabler/icons-react/icons/IconUserShare';
import IconUsers from '@tabler/icons-react/icons/IconUsers';
import type { PageEntry } from './page-entry.js';
import * as overviewPage from './pages/overview-page.js';

/**
 * Every page of the portal, a line each, in the order of the menu.
 * An address that is not here shows the not-available page.
 */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    // Nearly everybody sees it first: it comes with the frame, not in a file of its own after it.
    page: async () => overviewPage,
    nav: { group: 'work', label: 'nav.overview', icon: IconHome, phone: 'phone.overview' },
  },
  {
    path: '/planering',
    page: () => import('./pages/planning/planning-page.js'),
    allow: 'activity:read',
    nav: { group: 'work', label: 'nav.planning', icon: IconCalendar, phone: 'phone.planning' },
  },
  {
    path: '/falt',
    page: () => import('@stad/activities/field-operations/web/field/field-page.js'),
    allow: 'pass:run',
    inField: true,
    nav: { group: 'work', label: 'nav.fieldScreen', icon: IconHandClick, phone: 'phone.field' },
  },
  {
    path: '/falt/barn',
    page: () => import('@stad/activities/field-operations/web/field/child-card-page.js'),
    open: true,
  },
  {
    path: '/falt/skydd',
    page: () => import('@stad/activities/field-operations/web/field/protection-card-page.js'),
    open: true,
  },
  {
    path: '/faltpass',
    page: () => import('@stad/activities/field-operations/web/list/pass-list-page.js'),
    allow: 'pass:read',
    nav: { group: 'work', label: 'nav.fieldWork', icon: IconFlag, phone: 'phone.field' },
  },
  {
    path: '/faltpass/nytt',
    page: () => import('@stad/activities/field-operations/web/plan/new-pass-page.js'),
    allow: 'pass:plan',
  },
  {
    path: '/faltpass/$id',
    page: () => import('@stad/activities/field-operations/web/pass/pass-page.js'),
    allow: 'pass:read',
    inField: true,
  },
  {
    path: '/faltpass/$id/genomgang',
    page: () => import('@stad/activities/field-operations/web/briefing/briefing-page.js'),
    allow: 'pass:read',
    inField: true,
  },
  {
    path: '/risk',
    page: () => import('@stad/activities/field-operations/web/risk/risk-list-page.js'),
    allow: 'standing-risk:read',
    found: 'found.risks',
  },
  {
    path: '/risk/ny',
    page: () => import('@stad/activities/field-operations/web/risk/new-risk-page.js'),
    allow: 'standing-risk:write',
  },
  {
    path: '/risk/$number',
    page: () => import('@stad/activities/field-operations/web/risk/risk-page.js'),
    allow: 'standing-risk:read',
  },
  {
    path: '/svar/$token',
    page: () => import('@stad/activities/field-operations/web/invite/answer-link-page.js'),
    open: true,
  },
  {
    path: '/inbjudan',
    page: () => import('@stad/identity/web/invitation/invitation-page.js'),
    open: true,
  },
  {
    path: '/aviseringar',
    page: () => import('@stad/notifications/web/notifications-page.js'),
    allow: 'notification:own',
    found: 'found.notifications',
  },
  {
    path: '/aviseringar/installningar',
    page: () => import('@stad/notifications/web/settings-page.js'),
    allow: 'notification:own',
    found: 'found.notificationSettings',
  },
  {
    path: '/avsluta/$token',
    page: () => import('@stad/notifications/web/stop-mail-page.js'),
    open: true,
  },
  {
    path: '/min-kalender',
    page: () => import('@stad/calendar/web/my-calendar-page.js'),
    allow: 'calendar:own',
    found: 'found.calendar',
  },
  {
    path: '/min-inloggning',
    page: () => import('@stad/identity/web/local/own-sign-in-page.js'),
    allow: 'sign-in:own',
    found: 'found.signIn',
  },
  {
    path: '/mina-inloggningar',
    page: () => import('@stad/identity/web/own-sessions/own-sessions-page.js'),
    allow: 'session:own',
    found: 'found.sessions',
  },
  {
    path: '/bekrafta',
    page: () => import('@stad/identity/web/step-up/step-up-page.js'),
    allow: 'session:own',
  },
  {
    path: '/anvandarforsakran',
    page: () => import('@stad/identity/web/undertaking/undertaking-page.js'),
    open: true,
  },
  {
    path: '/ring',
    page: () => import('@stad/network/web/call/call-page.js'),
    open: true,
    found: 'nav.call',
  },
  {
    path: '/ring/kort',
    page: () => import('@stad/network/web/call/call-card-page.js'),
    open: true,
  },
  {
    path: '/ring/jour',
    page: () => import('@stad/network/web/hours/on-call-page.js'),
    allow: 'contact:read',
    found: 'found.onCall',
  },
  {
    path: '/ring/funktioner',
    page: () => import('@stad/network/web/contacts/contacts-page.js'),
    allow: 'contact:change',
    found: 'found.contacts',
  },
  {
    path: '/seminarier',
    page: () => import('@stad/activities/seminars/web/seminars-page.js'),
    allow: 'activity:read',
    nav: { group: 'knowledge', label: 'nav.seminars', icon: IconSchool },
  },
  {
    path: '/seminarier/ny',
    page: () => import('@stad/activities/seminars/web/plan-seminar-page.js'),
    allow: 'seminar:plan',
  },
  {
    path: '/seminarier/$id',
    page: () => import('@stad/activities/seminars/web/seminar-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/seminarier/$id/andra',
    page: () => import('@stad/activities/seminars/web/change-seminar-page.js'),
    allow: 'seminar:plan',
  },
  {
    path: '/studiebesok',
    page: () => import('@stad/activities/study-visits/web/study-visits-page.js'),
    allow: 'activity:read',
    nav: { group: 'knowledge', label: 'nav.studyVisits', icon: IconRoute },
  },
  {
    path: '/studiebesok/nytt',
    page: () => import('@stad/activities/study-visits/web/plan-study-visit-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/studiebesok/$id',
    page: () => import('@stad/activities/study-visits/web/study-visit-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/studiebesok/$id/andra',
    page: () => import('@stad/activities/study-visits/web/change-study-visit-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/uppfoljning',
    page: () => import('@stad/outcomes/web/progress-page.js'),
    allow: 'figure:read',
    nav: { group: 'results', label: 'nav.progress', icon: IconChartBar },
  },
  {
    path: '/uppfoljning/siffror',
    page: () => import('@stad/outcomes/web/figures-page.js'),
    allow: 'figure:read',
    found: 'found.catalogue',
  },
  {
    path: '/uppfoljning/mal',
    page: () => import('@stad/outcomes/web/goals-page.js'),
    allow: 'goal:set',
    found: 'found.goals',
  },
  {
    path: '/uppfoljning/inmatade',
    page: () => import('@stad/outcomes/web/entered-figures-page.js'),
    allow: 'enteredFigure:read',
    found: 'found.entered',
  },
  {
    path: '/uppfoljning/$code',
    page: () => import('@stad/outcomes/web/kpi-page.js'),
    allow: 'figure:read',
  },
  {
    path: '/rapporter',
    page: () => import('@stad/reports/web/reports-page.js'),
    allow: 'report:read',
    nav: { group: 'results', label: 'nav.reports', icon: IconReport },
  },
  {
    path: '/rapporter/ny',
    page: () => import('@stad/reports/web/new-report-page.js'),
    allow: 'report:write',
  },
  {
    path: '/rapporter/$id',
    page: () => import('@stad/reports/web/report-page.js'),
    allow: 'report:read',
  },
  {
    path: '/ekonomi',
    page: () => import('@stad/reports/web/economy-page.js'),
    allow: 'economy:read',
    nav: { group: 'governance', label: 'nav.economy', icon: IconCoins },
  },
  {
    path: '/lagstod',
    page: () => import('@stad/legal/web/guide-page.js'),
    open: true,
    nav: { group: 'governance', label: 'nav.legal', icon: IconScale },
  },
  {
    path: '/lagstod/lagrum',
    page: () => import('@stad/legal/web/bases-page.js'),
    found: 'found.provisions',
  },
  { path: '/lagstod/lagrum/$ref', page: () => import('@stad/legal/web/basis-page.js') },
  {
    path: '/loggkontroll',
    page: () => import('@stad/audit/web/audit-page.js'),
    allow: 'audit:read',
    nav: { group: 'governance', label: 'nav.audit', icon: IconHistory },
  },
  {
    path: '/loggkontroll/granskning',
    page: () => import('@stad/trust/web/access-review/access-review-page.js'),
    allow: 'access-review:waiting',
    found: 'found.logReview',
  },
  {
    path: '/gallring',
    page: () => import('@stad/trust/web/retention-page.js'),
    allow: 'retention:read',
    nav: { group: 'governance', label: 'nav.retention', icon: IconArchive },
  },
  {
    path: '/admin',
    page: () => import('@stad/identity/web/people-page.js'),
    allow: 'people:read',
    nav: { group: 'settings', label: 'nav.people', icon: IconUsers },
  },
  {
    path: '/checklistor',
    page: () => import('@stad/activities/field-operations/web/checklist/checklists-page.js'),
    allow: 'checklist:read',
    nav: { group: 'settings', label: 'nav.checklists', icon: IconListCheck },
  },
  {
    path: '/admin/las-in',
    page: () => import('@stad/identity/web/import-people-page.js'),
    allow: 'people:change',
    found: 'found.importPeople',
  },
  {
    path: '/admin/omraden',
    page: () => import('@stad/programme/web/areas-page.js'),
    allow: 'programme:read',
    found: 'found.areas',
  },
  {
    path: '/admin/omraden/las-in',
    page: () => import('@stad/programme/web/import-areas-page.js'),
    allow: 'area:change',
    found: 'found.importAreas',
  },
  {
    path: '/stallforetradare',
    page: () => import('@stad/network/web/deputy/deputies-page.js'),
    allow: 'deputy:read',
    nav: { group: 'settings', label: 'nav.deputies', icon: IconUserShare },
  },
  { path: '/inloggad', page: () => import('@stad/identity/web/oidc/signed-in-again-page.js') },
  {
    path: '/om',
    page: () => import('./pages/about-page.js'),
    open: true,
    nav: { group: 'settings', label: 'nav.about', icon: IconInfoCircle },
  },
  {
    path: '/licenser',
    page: () => import('./pages/licenses/licenses-page.js'),
    open: true,
    found: 'found.licenses',
  },
  { path: '/kit', page: () => import('./pages/kit/kit-page.js'), inDemo: true },
  { path: '/kit/lista', page: () => import('./pages/kit/kit-list-page.js'), inDemo: true },
  { path: '/kit/post', page: () => import('./pages/kit/kit-record-page.js'), inDemo: true },
  { path: '/kit/register', page: () => import('./pages/kit/kit-register-page.js'), inDemo: true },
  { path: '/kit/formular', page: () => import('./pages/kit/kit-form-page.js'), inDemo: true },
  {
    path: '/kit/publik',
    page: () => import('./pages/kit/kit-public-page.js'),
    inDemo: true,
    isPublic: true,
  },
];
