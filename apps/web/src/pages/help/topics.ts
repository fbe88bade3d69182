import type { HelpTopic } from '@stad/platform/web/navigation/help-topics.js';

/** Where what a topic is about is done; null where it is seen on many pages. */
export const TOPIC_OPENS: Readonly<Record<HelpTopic, string | null>> = {
  'en-rad': '/planering',
  'klart-for-start': '/faltpass',
  klartecken: '/faltpass',
  krockar: '/planering',
  'vem-raknar': '/faltpass',
  redovisning: '/faltpass',
  'staende-risk': '/risk',
  'sma-tal': '/uppfoljning',
  avstamningsdag: '/uppfoljning',
  'siffror-i-text': '/rapporter',
  'bekrafta-siffror': '/rapporter',
  faststalla: '/rapporter',
  lagstod: '/lagstod',
  overlamning: '/overlamningar',
  'vem-ringer': '/ring',
  jour: '/ring/jour',
  'fel-innehall': null,
  'roller-av-tva': '/admin',
  granskning: '/loggkontroll/granskning',
  gallring: '/gallring',
  delningar: '/delningar',
  klasser: null,
};
