import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageFiguresDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** Figures of the own agency that a report waits for. */
export function useWaitingFigures(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const isMine = useMay('report:answer');
  const query = useOperation(FrontPageFiguresDocument, {}, { enabled: isMine });
  return waitingSource('front.about.figures', query, isMine, ({ figuresWaitingForMe }) =>
    figuresWaitingForMe.map(
      ({ reportId, dueOn, figures: n }): WaitingLine => ({
        key: reportId,
        name: t('front.figures', { n }),
        about: t('front.figuresBy', { date: format.monthDay(dueOn) }),
        why: t('front.why.figures'),
        verb: t('front.figuresAnswer'),
        after: null,
        to: `/rapporter/${reportId}`,
        dueAt: endOf(dueOn),
      }),
    ),
  );
}
