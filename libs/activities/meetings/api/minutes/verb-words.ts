import type { TASK_VERBS } from '@stad/tasks/rules/task.js';

/** Swedish, the language of the records: what is written into them by the portal itself. */
const VERBS: Readonly<Record<(typeof TASK_VERBS)[number], string>> = {
  CALL: 'Ring',
  WRITE: 'Skriv',
  BOOK: 'Boka',
  ASK: 'Fråga',
  UPDATE: 'Uppdatera',
  TEST: 'Pröva',
  PREPARE: 'Förbered',
  DECIDE: 'Besluta om',
  FOLLOW_UP: 'Följ upp',
};

/** What was decided, as one says it: *Pröva numret till jouren*. */
export const saidInSwedish = (verb: string, body: string): string =>
  `${VERBS[verb as keyof typeof VERBS] ?? verb} ${body}`;
