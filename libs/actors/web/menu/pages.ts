import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const actorsPages = pagesOf(words, [
  {
    path: '/aktorer',
    page: () => import('../actors-page.js'),
    allow: 'actor:read',
    nav: { group: 'network', label: 'nav.actors' },
  },
  {
    path: '/aktorer/vem-gor-vad',
    page: () => import('../who-does-what-page.js'),
    allow: 'actor:read',
    found: 'found.whoDoesWhat',
  },
  {
    path: '/aktorer/natverk',
    page: () => import('../network/network-page.js'),
    allow: 'actor:read-core',
    found: 'found.network',
  },
  {
    path: '/aktorer/las-in',
    page: () => import('../import-actors-page.js'),
    allow: 'actor:keep',
    found: 'found.importActors',
  },
  {
    path: '/organisation',
    page: () => import('../link/actor-link-page.js'),
    open: true,
    isPublic: true,
  },
  {
    path: '/aktorer/$id',
    page: () => import('../actor-page.js'),
    allow: 'actor:read',
  },
]);
