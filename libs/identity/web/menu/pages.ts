import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const identityPages = pagesOf(words, [
  {
    path: '/inbjudan',
    page: () => import('../invitation/invitation-page.js'),
    open: true,
  },
  {
    path: '/min-inloggning',
    page: () => import('../local/own-sign-in-page.js'),
    allow: 'sign-in:own',
    found: 'found.signIn',
  },
  {
    path: '/mina-inloggningar',
    page: () => import('../own-sessions/own-sessions-page.js'),
    allow: 'session:own',
    found: 'found.sessions',
  },
  {
    path: '/bekrafta',
    page: () => import('../step-up/step-up-page.js'),
    allow: 'session:own',
  },
  {
    path: '/anvandarforsakran',
    page: () => import('../undertaking/undertaking-page.js'),
    open: true,
  },
  {
    path: '/admin',
    page: () => import('../people-page.js'),
    allow: 'people:read',
    nav: { group: 'organisation', label: 'nav.people' },
  },
  {
    path: '/admin/las-in',
    page: () => import('../import-people-page.js'),
    allow: 'people:change',
    found: 'found.importPeople',
  },
  { path: '/inloggad', page: () => import('../oidc/signed-in-again-page.js') },
]);
