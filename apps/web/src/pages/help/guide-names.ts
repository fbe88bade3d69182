import { starterGroup } from '@stad/identity/rules/first-steps.js';
import type { LooseWords } from '@stad/platform/web/i18n/words.js';
import type { HelpTopic } from '@stad/platform/web/navigation/help-topics.js';

/** For whom a guide is written, as its address says it. */
export const GUIDE_NAMES = [
  'falt',
  'chef',
  'projektledare',
  'jurist',
  'administrator',
  'kommun',
  'drift',
] as const;
export type GuideName = (typeof GUIDE_NAMES)[number];

/** The three parts of a guide, each the first time of something. */
export const CHAPTERS = ['first', 'second', 'third'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Keys by what they do, as `words` of the help say it. */
export type HelpKey =
  | 'search'
  | 'overview'
  | 'planning'
  | 'passes'
  | 'call'
  | 'progress'
  | 'reports'
  | 'new'
  | 'filter'
  | 'rows'
  | 'change'
  | 'save'
  | 'undo'
  | 'number'
  | 'close';

export const KEYS: Readonly<Record<HelpKey, string>> = {
  search: 'Ctrl K',
  overview: '?',
  planning: 'G P',
  passes: 'G F',
  call: 'G A',
  progress: 'G U',
  reports: 'G R',
  new: 'N',
  filter: '/',
  rows: 'J K',
  change: 'E',
  save: 'Ctrl Enter',
  undo: 'Ctrl Z',
  number: '#',
  close: 'Esc',
};

/** What a guide has beside its words. */
export interface Guide {
  /** Fetched when the guide is opened: no other page carries them. */
  readonly words: () => Promise<{ readonly words: LooseWords }>;
  /** Where each chapter is done; whoever may not open it is not led there. */
  readonly opens: Readonly<Record<Chapter, string | null>>;
  readonly topics: readonly HelpTopic[];
  readonly keys: readonly HelpKey[];
}

export const GUIDES: Readonly<Record<GuideName, Guide>> = {
  falt: {
    words: () => import('./guides/field/words.generated.js'),
    opens: { first: '/planering', second: '/falt', third: '/faltpass' },
    topics: ['en-rad', 'klart-for-start', 'klartecken', 'krockar', 'vem-raknar', 'redovisning'],
    keys: ['search', 'overview', 'planning', 'passes', 'call', 'new', 'undo'],
  },
  chef: {
    words: () => import('./guides/manager/words.generated.js'),
    opens: { first: '/faltpass', second: '/risk', third: '/rapporter' },
    topics: ['klartecken', 'staende-risk', 'bekrafta-siffror', 'sma-tal', 'jour', 'fel-innehall'],
    keys: ['search', 'overview', 'passes', 'reports', 'change', 'undo'],
  },
  projektledare: {
    words: () => import('./guides/lead/words.generated.js'),
    opens: { first: '/uppfoljning', second: '/rapporter', third: '/uppgifter' },
    topics: ['avstamningsdag', 'sma-tal', 'siffror-i-text', 'bekrafta-siffror', 'faststalla'],
    keys: ['search', 'overview', 'progress', 'reports', 'number', 'save'],
  },
  jurist: {
    words: () => import('./guides/law/words.generated.js'),
    opens: { first: '/lagstod/lagrum', second: '/gallring', third: '/loggkontroll/granskning' },
    topics: ['lagstod', 'gallring', 'granskning', 'delningar', 'fel-innehall', 'klasser'],
    keys: ['search', 'overview', 'filter', 'rows', 'save'],
  },
  administrator: {
    words: () => import('./guides/admin/words.generated.js'),
    opens: { first: '/admin', second: '/ring/funktioner', third: '/admin' },
    topics: ['roller-av-tva', 'jour', 'vem-ringer', 'klasser'],
    keys: ['search', 'overview', 'filter', 'rows', 'change', 'save'],
  },
  kommun: {
    words: () => import('./guides/network/words.generated.js'),
    opens: { first: '/ring', second: '/lagstod', third: '/seminarier' },
    topics: ['vem-ringer', 'lagstod', 'klasser', 'sma-tal'],
    keys: ['search', 'overview', 'call', 'filter', 'close'],
  },
  drift: {
    words: () => import('./guides/operator/words.generated.js'),
    opens: { first: null, second: null, third: null },
    topics: ['roller-av-tva', 'granskning', 'gallring'],
    keys: [],
  },
};

const GUIDE_OF = {
  FIELD: 'falt',
  POLICE: 'falt',
  MANAGER: 'chef',
  LEAD: 'projektledare',
  ADMIN: 'administrator',
  LAW: 'jurist',
  NETWORK: 'kommun',
} as const satisfies Record<NonNullable<ReturnType<typeof starterGroup>>, GuideName>;

/** The guide that is written for whoever holds these roles. */
export function guideFor(roles: readonly string[]): GuideName | null {
  const group = starterGroup(roles);
  return group && GUIDE_OF[group];
}

export const isGuideName = (name: string): name is GuideName =>
  (GUIDE_NAMES as readonly string[]).includes(name);
