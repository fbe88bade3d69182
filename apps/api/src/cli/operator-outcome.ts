import type { Outcome } from '../operator/put-row.js';
import { say } from './terminal.js';

const SAID = {
  NEW: ['is added', 'would be added'],
  CHANGED: ['is changed', 'would be changed'],
  UNCHANGED: ['is as it was', 'would stay as it is'],
} as const;

/** Says what a command of the operator did, or would have done. */
export function sayOutcome(what: string, { outcome, changes }: Outcome, isDryRun: boolean): void {
  say(`${what} ${SAID[outcome][isDryRun ? 1 : 0]}${isDryRun ? ' (dry run)' : ''}.`);
  for (const change of changes) say(`  ${change}`);
}

/** The address of the portal, for a link that is handed over. */
export function linkBase(publicUrl: string | undefined, port: string | undefined): string {
  return (publicUrl ?? `http://localhost:${port ?? '3000'}`).replace(/\/$/, '');
}
