import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusChip, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import type { RiskRowFragment } from './risk.generated.js';
import { words } from './words.generated.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  SUBMITTED: 'waiting',
  APPROVED: 'ready',
  REJECTED: 'stop',
  EXPIRED: 'cancelled',
};

/** How far an assessment has come; one that waits says for whom: the viewer, another manager or the manager. */
export function RiskState({ risk }: { risk: RiskRowFragment }) {
  const t = useWords(words);
  return (
    <StatusChip tone={TONES[risk.state] ?? 'draft'}>
      {t.maybe(`risk.state.${risk.state}${waitsFor(risk)}`)}
    </StatusChip>
  );
}

function waitsFor({ state, nextSteps }: RiskRowFragment): '' | '.mine' | '.another' {
  if (state !== 'SUBMITTED' || nextSteps.length === 0) return '';
  const isAuthor = wroteIt(nextSteps);
  return isAuthor ? '.another' : '.mine';
}

/** Whoever wrote an assessment decides nothing about it, though they are a manager (INV-21). */
export const wroteIt = (steps: RiskRowFragment['nextSteps']): boolean =>
  steps.some(({ missing }) => missing.some(({ code }) => code === 'AUTHOR_APPROVES'));
