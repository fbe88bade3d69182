import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { UNDECIDED } from './overview.sql.js';

/** How many of the own staff were at a course and wait for a decision, and never who. */
const TO_DECIDE = `
  select 'TRAINING_TO_DECIDE', 'own', jsonb_build_object('n', u.n, 'since', u.since) from (${UNDECIDED}) u where u.n > 0`;

export const waitingDecisions: readonly SelectedSource[] = [
  { kinds: ['TRAINING_TO_DECIDE'], permission: 'training:decide', sql: TO_DECIDE },
];
