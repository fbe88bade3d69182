import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import IconWalk from '@tabler/icons-react/icons/IconWalk';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const fieldOperationsPages = pagesOf(words, [
  {
    path: '/falt',
    page: () => import('../field/field-page.js'),
    allow: 'pass:run',
    inField: true,
    isNeutral: true,
    nav: { group: 'field', label: 'nav.fieldScreen', icon: IconWalk, phone: 'phone.fieldScreen' },
  },
  {
    path: '/falt/barn',
    page: () => import('../field/child-card-page.js'),
    open: true,
    isNeutral: true,
  },
  {
    path: '/falt/skydd',
    page: () => import('../field/protection-card-page.js'),
    open: true,
    isNeutral: true,
  },
  {
    path: '/falt/plan',
    page: () => import('../night/plan-page.js'),
    allow: 'pass:run',
    inField: true,
    isNeutral: true,
  },
  {
    path: '/faltpass',
    page: () => import('../list/pass-list-page.js'),
    allow: 'pass:read',
    nav: { group: 'field', label: 'nav.fieldWork', icon: IconFlag, phone: 'phone.field' },
  },
  {
    path: '/faltpass/i-natt',
    page: () => import('../tonight/tonights-passes-page.js'),
    allow: 'pass:tonight',
    nav: { group: 'field', label: 'nav.tonight' },
  },
  {
    path: '/faltpass/nytt',
    page: () => import('../plan/new-pass-page.js'),
    allow: 'pass:plan',
  },
  {
    path: '/faltpass/$id',
    page: () => import('../pass/pass-page.js'),
    followsField: true,
    allow: 'pass:read',
    inField: true,
  },
  {
    path: '/faltpass/$id/genomgang',
    page: () => import('../briefing/briefing-page.js'),
    followsField: true,
    allow: 'pass:read',
    inField: true,
  },
  {
    path: '/risk',
    page: () => import('../risk/risk-list-page.js'),
    allow: 'standing-risk:read',
    nav: { group: 'organisation', label: 'nav.risks' },
  },
  {
    path: '/risk/ny',
    page: () => import('../risk/new-risk-page.js'),
    allow: 'standing-risk:write',
  },
  {
    path: '/risk/$number',
    page: () => import('../risk/risk-page.js'),
    allow: 'standing-risk:read',
  },
  {
    path: '/svar/$token',
    page: () => import('../invite/answer-link-page.js'),
    open: true,
  },
  {
    path: '/checklistor',
    page: () => import('../checklist/checklists-page.js'),
    allow: 'checklist:read',
    nav: { group: 'organisation', label: 'nav.checklists' },
  },
]);
