import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const seminarsPages = pagesOf(words, [
  {
    path: '/seminarier',
    page: () => import('../seminars-page.js'),
    allow: 'activity:read',
    nav: { group: 'activities', label: 'nav.seminars' },
  },
  {
    path: '/seminarier/ny',
    page: () => import('../plan-seminar-page.js'),
    allow: 'seminar:plan',
  },
  {
    path: '/seminarier/$id',
    page: () => import('../seminar-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/seminarier/$id/anmalda',
    page: () => import('../list/seminar-list-page.js'),
    allow: 'seminar:plan',
  },
  {
    path: '/anmalan',
    page: () => import('../sign-up/sign-up-page.js'),
    open: true,
    isPublic: true,
  },
  {
    path: '/anmalan/min',
    page: () => import('../sign-up/own-sign-up-page.js'),
    open: true,
    isPublic: true,
  },
  {
    path: '/checka-in',
    page: () => import('../sign-up/door-page.js'),
    open: true,
    isPublic: true,
  },
  {
    path: '/utvardering',
    page: () => import('../evaluation/answer-page.js'),
    open: true,
    isPublic: true,
  },
  {
    path: '/seminarier/$id/andra',
    page: () => import('../change-seminar-page.js'),
    allow: 'seminar:plan',
  },
]);
