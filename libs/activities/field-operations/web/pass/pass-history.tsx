import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { HistoryList } from '@stad/platform/web/pages/history-list.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/** Said long after it was: the time is somebody's word, and when it was given stands beside it. */
const LONG_AFTER_MS = 15 * 60_000;

/**
 * What has happened with the pass, in order, and why it was not as planned: ticks, not states. Its latest is a
 * line, the rest unfolds.
 */
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
  const notedLate = (at: string, noted: string | null) =>
    noted &&
    Date.parse(noted) - Date.parse(at) >= LONG_AFTER_MS &&
    t('history.noted', { when: format.moment(noted) });
  const latest = happened.at(-1);
  if (!latest) return null;
  const [event, at] = latest;
  return (
    <FoldedSection
      heading={t('history')}
      isRight
      line={`${t(`history.${event}`)} ${format.moment(at ?? '')}`}
    >
      <HistoryList
        lines={happened.map(([event, at]) => ({
          key: event,
          said: t(`history.${event}`),
          at: at ?? '',
          notes: [
            reasons[event] && t('reasonGiven', { reason: reasons[event] }),
            notedLate(at ?? '', notedAt[event] ?? null),
          ].filter(Boolean),
        }))}
      />
    </FoldedSection>
  );
}
