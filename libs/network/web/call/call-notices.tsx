import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { CallList } from '../../rules/call/call-list.js';
import { sheetAge } from '../../rules/call/freshness.js';
import type { Situation } from '../../rules/call/situations.js';
import { words } from '../words.generated.js';
import type { SheetFunction } from './callables.js';
import type { SheetOnHand } from './use-call-sheet.js';
import { useLabelOf } from './use-label-of.js';
import { whenText } from './when-text.js';

/** What one must know before the first number: the duty is closed, an interpreter, old numbers. */
export function CallNotices(props: {
  list: CallList;
  situation: Situation;
  hand: SheetOnHand;
  functions: readonly SheetFunction[];
  now: Date;
}) {
  const { list, situation, hand, functions, now } = props;
  const t = useWords(words);
  const language = useLanguage();
  const labelOf = useLabelOf(functions);
  const { dutyIsClosed, interpreterId } = list;
  const age = hand.sheet && sheetAge(new Date(hand.sheet.at), now);
  return (
    <>
      {hand.hasFailed && (
        <Notice
          tone="notice"
          role="status"
          title={t(hand.sheet ? 'sheet.notFresh' : 'sheet.missing')}
          actions={<Button onPress={hand.refetch}>{t('sheet.again')}</Button>}
        />
      )}
      {age?.isOld && (
        <Notice tone="notice" role="status" title={t('sheet.old', { days: age.days })} />
      )}
      {dutyIsClosed && hand.sheet && (
        <Notice tone="notice" title={t(`dutyClosed.${situation as 'CHILD_CONCERN'}`)}>
          {dutyIsClosed.opensAt && dutyIsClosed.id
            ? t('dutyClosed.opens', {
                label: labelOf(dutyIsClosed.id),
                time: whenText(dutyIsClosed.opensAt.toISOString(), now, language),
              })
            : t('dutyClosed.unknown')}
        </Notice>
      )}
      {interpreterId && situation !== 'INTERPRETER' && (
        <Notice title={t('interpreter', { label: labelOf(interpreterId) })}>
          {t('interpreter.never')}
        </Notice>
      )}
    </>
  );
}
