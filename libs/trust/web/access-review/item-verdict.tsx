import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusChip, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import {
  type AccessReviewItemRowFragment,
  JudgeAccessDocument,
} from './access-review.generated.js';
import { ReportDialog } from './report-dialog.js';
import { useWho } from './use-who.js';
import { words } from './words.generated.js';
import './access-review.css';

const TONES: Readonly<Record<string, StatusTone>> = {
  ASKED: 'waiting',
  ANSWERED: 'active',
  AUTHORISED: 'done',
  DEVIATION: 'stop',
};

/** *Behörigt*, *Fråga chefen*, *Rapportera avvikelse*: what was said, and what may be said now. */
export function ItemVerdict({ item }: { item: AccessReviewItemRowFragment }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const who = useWho();
  const judge = useMutationOperation(JudgeAccessDocument);
  const [isReporting, setReporting] = useState(false);
  const take = (verdict: string) => {
    if (verdict === 'report') return setReporting(true);
    judge.send({ itemId: item.id, expectedVersion: item.version, verdict }).catch(() => undefined);
  };
  const tone = TONES[item.state];
  return (
    <div className="stack stack--tight access-review__verdict">
      {tone && <StatusChip tone={tone}>{t.maybe(`state.${item.state}`)}</StatusChip>}
      {item.answer && (
        <p className="meta">
          {t('answered', {
            who: item.answeredBy ?? t('who.unknown'),
            answer: t.maybe(`said.${item.answer}`) ?? item.answer,
          })}
        </p>
      )}
      {item.note && <p className="meta">{item.note}</p>}
      {item.mayBe.length > 0 && (
        <div className="cluster access-review__verdicts">
          {item.mayBe.map((verdict) => (
            <Button
              key={verdict}
              kind={item.state === 'WAITING' ? 'secondary' : 'quiet'}
              isPending={judge.isSending}
              onPress={() => take(verdict)}
            >
              {t.maybe(`verdict.${verdict}`)}
              <span className="visually-hidden">, {who(item)}</span>
            </Button>
          ))}
        </div>
      )}
      {judge.error?.problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {isReporting && <ReportDialog item={item} onClose={() => setReporting(false)} />}
    </div>
  );
}
