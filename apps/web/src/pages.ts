import IconHome from '@tabler/icons-react/icons/IconHome';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import type { PageEntry } from './page-entry.js';

/**
 * Every page of the portal, a line each, in the order of the menu.
 * An address that is not here shows the not-available page.
 */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    page: () => import('./pages/overview-page.js'),
    nav: { group: 'work', label: 'nav.overview', icon: IconHome, phone: 'phone.overview' },
  },
  { path: '/ring', page: () => import('@stad/network/web/call-page.js'), open: true },
  {
    path: '/om',
    page: () => import('./pages/about-page.js'),
    open: true,
    nav: { group: 'settings', label: 'nav.about', icon: IconInfoCircle },
  },
];
