import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { type ActorPageQuery, UndoActorMergeDocument } from './actor.generated.js';
import { words } from './words.generated.js';
import './actors.css';

type Actor = ActorPageQuery['actor'];

/** That it stands twice on the list, or that it is part of another. */
export function MergeNotice({ actor, onMerge }: { actor: Actor; onMerge: () => void }) {
  const t = useWords(words);
  const { mergedIntoId, duplicates, nextSteps } = actor;
  if (mergedIntoId) {
    return (
      <Notice tone="notice">
        {t('merge.into')} <Link to={`/aktorer/${mergedIntoId}`}>{t('merge.seeKept')}</Link>
      </Notice>
    );
  }
  const mayMerge = nextSteps.some(({ step }) => step === 'merge');
  if (!mayMerge || duplicates.length === 0) return null;
  return (
    <Notice
      title={t('merge.like')}
      actions={
        <Button aria-haspopup="dialog" onPress={onMerge}>
          {t('step.merge')}
        </Button>
      }
    >
      <ul>
        {duplicates.map(({ id, name, by }) => (
          <li key={id}>
            <Link to={`/aktorer/${id}`}>{name}</Link>{' '}
            <span className="meta">{t.maybe(`merge.by.${by.join('_AND_')}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What became part of it, and the way back the same day. */
export function MergedCard({ merged }: Pick<Actor, 'merged'>) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const undo = useMutationOperation(UndoActorMergeDocument);
  if (merged.length === 0) return null;
  return (
    <Card heading={t('merge.heading')}>
      {problemsOf(undo.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <ul className="actor-gaps stack">
        {merged.map(({ id, name, mergedOn, mergedFunction, version, mayUndo }) => (
          <li key={id} className="cluster">
            <span>
              <Link to={`/aktorer/${id}`}>{name}</Link>{' '}
              <span className="meta">
                {t('merge.on', { date: format.monthDay(mergedOn, true), function: mergedFunction })}
              </span>
            </span>
            {mayUndo && (
              <Button
                aria-label={t('merge.undoOf', { name })}
                onPress={() => {
                  // What went wrong is shown above.
                  undo.send({ goneId: id, expectedVersion: version }).catch(() => undefined);
                }}
              >
                {t('merge.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
