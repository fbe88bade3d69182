import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { type HistoryLine, HistoryList } from '@stad/platform/web/pages/history-list.js';
import { words as runWords } from '../run/words.generated.js';
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
  const settled = useSettledActs(pass);
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
  const happened = events.filter(([, at]) => at !== null);
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
  const lines: readonly HistoryLine[] = [
    ...happened.map(([event, at]) => ({
      key: event,
      said: t(`history.${event}`),
      at: at ?? '',
      notes: [
        reasons[event] && t('reasonGiven', { reason: reasons[event] }),
        notedLate(at ?? '', notedAt[event] ?? null),
      ].filter(Boolean),
    })),
    ...settled,
  ].sort((a, b) => a.at.localeCompare(b.at));
  const latest = lines.at(-1);
  if (!latest) return null;
  return (
    <FoldedSection
      heading={t('history')}
      isRight
      line={`${latest.said} ${format.moment(latest.at)}`}
    >
      <HistoryList lines={lines} />
    </FoldedSection>
  );
}

/** What a phone told and a person of the team settled: which, by whom and when. */
function useSettledActs({ fieldActs }: Pass): readonly HistoryLine[] {
  const t = useWords(runWords);
  const format = useFormat();
  return fieldActs.flatMap((act) => {
    if (act.chosenAt === null || (act.state !== 'CHOSEN' && act.state !== 'DROPPED')) return [];
    const what = t.maybe(`act.${act.act}`) ?? act.act;
    return [
      {
        key: act.id,
        said: t(`settled.${act.state}`, { what, when: format.moment(act.at) }),
        at: act.chosenAt,
        notes: [
          t('settled.by', { who: act.chosenBy ?? '' }),
          t('settled.came', { when: format.moment(act.arrivedAt), who: act.madeBy }),
        ],
      },
    ];
  });
}
