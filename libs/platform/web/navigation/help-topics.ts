/**
 * What is hard, each with a page of its own in *Hjälp*. The portal has their words; a page anywhere may lead there
 * by {@link HelpLink}.
 */
export const HELP_TOPICS = [
  'en-rad',
  'klart-for-start',
  'klartecken',
  'krockar',
  'vem-raknar',
  'redovisning',
  'staende-risk',
  'sma-tal',
  'avstamningsdag',
  'siffror-i-text',
  'bekrafta-siffror',
  'faststalla',
  'lagstod',
  'overlamning',
  'vem-ringer',
  'jour',
  'fel-innehall',
  'roller-av-tva',
  'granskning',
  'gallring',
  'delningar',
  'klasser',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];
