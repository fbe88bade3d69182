import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { type ActorPageQuery, TakeBackActorTieDocument } from './actor.generated.js';
import { words } from './words.generated.js';
import './actors.css';

type Tie = ActorPageQuery['actor']['ties'][number];

/** What the actor has said of others, and others of it: who said it stands beside. */
export function TiesCard({ name, ties }: { name: string; ties: readonly Tie[] }) {
  const t = useWords(words);
  const takeBack = useMutationOperation(TakeBackActorTieDocument);
  return (
    <Card heading={t('ties.heading')}>
      {ties.length === 0 && <p>{t('ties.none')}</p>}
      <ul className="actor-gaps stack">
        {ties.map(({ id, kind, isSaidHere, otherId, otherName, mayTakeBack }) => (
          <li key={id} className="cluster">
            <span>
              {isSaidHere ? (
                <>
                  {t.maybe(`tie.${kind}`)} <Link to={`/aktorer/${otherId}`}>{otherName}</Link>
                </>
              ) : (
                <>
                  <Link to={`/aktorer/${otherId}`}>{otherName}</Link>: {t.maybe(`tie.${kind}`)}{' '}
                  {name}
                </>
              )}{' '}
              <span className="meta">
                {isSaidHere ? t('ties.byThis') : t('ties.byOther', { name: otherName })}
              </span>
            </span>
            {mayTakeBack && (
              <Button
                aria-label={t('ties.takeBackOf', { name: otherName })}
                onPress={() => void takeBack.send({ tieId: id }).catch(() => undefined)}
              >
                {t('ties.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
