import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const outcomesPages = pagesOf(words, [
  {
    path: '/uppfoljning',
    page: () => import('../progress-page.js'),
    allow: 'figure:read',
    nav: { group: 'results', label: 'nav.progress' },
  },
  {
    path: '/uppfoljning/siffror',
    page: () => import('../figures-page.js'),
    allow: 'figure:read',
    found: 'found.catalogue',
  },
  {
    path: '/uppfoljning/mal',
    page: () => import('../goals-page.js'),
    allow: 'goal:set',
    found: 'found.goals',
  },
  {
    path: '/uppfoljning/inmatade',
    page: () => import('../entered-figures-page.js'),
    allow: 'enteredFigure:read',
    found: 'found.entered',
  },
  {
    path: '/uppfoljning/storbild',
    page: () => import('../wall-page.js'),
    allow: 'figure:read',
    isBare: true,
    found: 'found.wall',
  },
  {
    path: '/uppfoljning/$code',
    page: () => import('../kpi-page.js'),
    allow: 'figure:read',
  },
]);
