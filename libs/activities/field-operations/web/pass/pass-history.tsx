import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/** What has happened with the pass, in order, and why it was not as planned: ticks, not states. */
export function PassHistory({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const { progress } = pass;
  const events = [
    ['sentAt', progress.sentAt],
    ['briefingDoneAt', progress.briefingDoneAt],
    ['startedAt', progress.startedAt],
    ['policeLeftAt', progress.policeLeftAt],
    ['areaStopAt', progress.areaStopAt],
    ['abortedAt', progress.abortedAt],
    ['returnedAt', progress.returnedAt],
    ['debriefHeldAt', progress.debriefHeldAt],
    ['closedAt', progress.closedAt],
    ['cancelledAt', progress.cancelledAt],
  ] as const;
  const happened = events
    .filter(([, at]) => at !== null)
    .sort(([, a], [, b]) => String(a).localeCompare(String(b)));
  const reasons: Readonly<Record<string, string | undefined>> = {
    abortedAt: t.maybe(`abortedFor.${progress.abortReason}`),
    cancelledAt: t.maybe(`cancelReason.${progress.cancelReason}`),
  };
  const notedAt: Readonly<Record<string, string | null>> = {
    policeLeftAt: progress.policeLeftNotedAt,
    returnedAt: progress.returnedNotedAt,
  };
  if (happened.length === 0) return null;
  return (
    <Card heading={t('history')}>
      <ol className="pass-lines">
        {happened.map(([event, at]) => (
          <li key={event}>
            <StatusText tone="done">
              {t(`history.${event}`)} <span className="meta">{format.moment(at ?? '')}</span>
              {reasons[event] && <small>{t('reasonGiven', { reason: reasons[event] })}</small>}
              <Noted at={at ?? ''} notedAt={notedAt[event] ?? null} />
            </StatusText>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Said long after it was: the time is somebody's word, and when it was given stands beside it. */
const LONG_AFTER_MS = 15 * 60_000;

function Noted(props: { at: string; notedAt: string | null }) {
  const t = useWords(words);
  const format = useFormat();
  const { at, notedAt } = props;
  if (!notedAt || Date.parse(notedAt) - Date.parse(at) < LONG_AFTER_MS) return null;
  return <small>{t('history.noted', { when: format.moment(notedAt) })}</small>;
}
