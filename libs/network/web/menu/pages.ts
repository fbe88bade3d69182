import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const networkPages = pagesOf(words, [
  {
    path: '/ring',
    page: () => import('../call/call-page.js'),
    followsField: true,
    open: true,
    found: 'nav.call',
  },
  {
    path: '/ring/kort',
    page: () => import('../call/call-card-page.js'),
    followsField: true,
    open: true,
  },
  {
    path: '/ring/jour',
    page: () => import('../hours/on-call-page.js'),
    allow: 'contact:read',
    nav: { group: 'network', label: 'nav.onCall' },
  },
  {
    path: '/ring/funktioner',
    page: () => import('../contacts/contacts-page.js'),
    allow: 'contact:change',
    found: 'found.contacts',
  },
  {
    path: '/kapacitet',
    page: () => import('../capacity/capacity-page.js'),
    allow: 'capacity:read',
    nav: { group: 'network', label: 'nav.capacity' },
  },
  {
    path: '/stallforetradare',
    page: () => import('../deputy/deputies-page.js'),
    allow: 'deputy:read',
    nav: { group: 'organisation', label: 'nav.deputies' },
  },
]);
