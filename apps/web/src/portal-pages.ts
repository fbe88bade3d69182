import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconCalendar from '@tabler/icons-react/icons/IconCalendar';
import IconHome from '@tabler/icons-react/icons/IconHome';
import * as overviewPage from './pages/overview-page.js';
import { words } from './words.generated.js';

/** What spans all domains: first in the menu. */
export const wholePortalPages = pagesOf(words, [
  {
    path: '/',
    // Nearly everybody sees it first: it comes with the frame, not in a file of its own after it.
    page: async () => overviewPage,
    nav: { group: 'top', label: 'nav.overview', icon: IconHome, phone: 'phone.overview' },
  },
  {
    path: '/planering',
    page: () => import('./pages/planning/planning-page.js'),
    allow: 'activity:read',
    nav: { group: 'top', label: 'nav.planning', icon: IconCalendar, phone: 'phone.planning' },
  },
]);

/** What is said of the portal itself: last in the menu. */
export const portalPages = pagesOf(words, [
  {
    path: '/hjalp',
    page: () => import('./pages/help/help-page.js'),
    open: true,
    nav: { group: 'knowledge', label: 'nav.help' },
  },
  { path: '/hjalp/om/$topic', page: () => import('./pages/help/topic-page.js'), open: true },
  { path: '/hjalp/$guide', page: () => import('./pages/help/guide-page.js'), open: true },
  { path: '/hjalp/$guide/lathund', page: () => import('./pages/help/sheet-page.js'), open: true },
  {
    path: '/om',
    page: () => import('./pages/about-page.js'),
    open: true,
    nav: { group: 'knowledge', label: 'nav.about' },
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
]);
