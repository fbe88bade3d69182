import { useProblemText } from '../i18n/problem-text.js';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { Bar } from '../ui/bar.js';
import { Card } from '../ui/card.js';
import { Notice } from '../ui/notice.js';
import type { ImportTaskHere } from './use-import-task.js';
import { words } from './words.generated.js';

/** How far a trial or an import has come, or why it came to nothing. Of one that is done its report tells. */
export function ImportProgress({ here }: { here: ImportTaskHere }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { number } = useFormat();
  const { task, isUnderWay, isLost, waitsLong } = here;
  if (!task || task.state === 'DONE') return null;
  const { state, done, total, problems } = task;
  const isRead = done === total;
  const args = { done: number(done), total: number(total) };
  return (
    <Card heading={t('task.heading')}>
      {isUnderWay && (
        <>
          <p role="status">
            {state === 'WAITING' && t('task.waiting')}
            {state === 'RUNNING' && t(isRead ? 'task.ending' : 'task.reading', args)}
          </p>
          <Bar value={done} target={total} label={t('task.bar')} />
          <p className="meta measure">{t('task.leave')}</p>
        </>
      )}
      {waitsLong && <Notice role="status">{t('task.waitsLong')}</Notice>}
      {isLost && (
        <Notice tone="notice" role="status">
          {t('task.lost')}
        </Notice>
      )}
      {!isUnderWay &&
        problems.map((problem) => (
          <Notice key={problem.code} tone="notice" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
    </Card>
  );
}
