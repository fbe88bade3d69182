import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { AreaStopped } from '../run/area-stop.js';
import { words as runWords } from '../run/words.generated.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/** Says that the police stopped the area, that a pass was aborted, with the reason where there is one, and why nothing can be changed, where nothing can. */
export function PassBanner({ pass }: { pass: Pass }) {
  return (
    <>
      <AreaStopped pass={pass} />
      <AbortedPass pass={pass} />
      <LockedPass pass={pass} />
    </>
  );
}

function AbortedPass({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const ofRun = useWords(runWords);
  const format = useFormat();
  const { abortedAt, abortReason } = pass.progress;
  if (!abortedAt) return null;
  const when = format.moment(abortedAt);
  const reason = t.maybe(`abortedFor.${abortReason}`);
  const isOut = pass.progress.returnedAt === null;
  return (
    <Notice tone="notice">
      {reason ? t('banner.aborted', { when, reason }) : ofRun('aborted', { when })}
      {isOut && ` ${ofRun('aborted.next')}`}
    </Notice>
  );
}

function LockedPass({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const programme = usePlaces().find((place) => place.programme.id === pass.programmeId)?.programme;
  const { cancelledAt, cancelReason, closedAt } = pass.progress;
  if (programme && !mayWrite(programme.state as ProgrammeState, 'RECORD').ok) {
    return <Notice tone="locked">{t('banner.programme', { programme: programme.name })}</Notice>;
  }
  if (cancelledAt) {
    const reason = t.maybe(`cancelReason.${cancelReason}`) ?? '';
    return (
      <Notice tone="locked">
        {t('banner.cancelled', { date: format.monthDay(cancelledAt, true), reason })}
      </Notice>
    );
  }
  if (closedAt) {
    return (
      <Notice tone="locked">{t('banner.closed', { date: format.monthDay(closedAt, true) })}</Notice>
    );
  }
  return null;
}
