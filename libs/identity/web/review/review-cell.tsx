import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { ConfirmMembershipsDocument, type PersonRowFragment } from '../people.generated.js';
import { words } from '../words.generated.js';

type Review = NonNullable<PersonRowFragment['review']>;

/** By when somebody is to be confirmed, and *Behövs fortfarande* once that has passed. */
export function ReviewCell(props: { person: PersonRowFragment; review: Review }) {
  const t = useWords(words);
  const format = useFormat();
  const { person, review } = props;
  const confirm = useMutationOperation(ConfirmMembershipsDocument);
  const { dueOn, isOverdue, inactiveSince, isUnused } = review;
  return (
    <>
      {inactiveSince && (
        <StatusText tone="notice">
          {t(isUnused ? 'review.unused' : 'review.inactive', {
            date: format.isoDay(inactiveSince),
          })}
        </StatusText>
      )}
      {dueOn && !isOverdue && !inactiveSince && (
        <span className="meta">{t('review.due', { date: format.isoDay(dueOn) })}</span>
      )}
      {dueOn && isOverdue && (
        <>
          <StatusText tone="notice">
            {t('review.overdue', { date: format.isoDay(dueOn) })}
          </StatusText>
          <Button
            kind="quiet"
            isPending={confirm.isSending}
            aria-label={t('review.confirmOf', { function: person.functionTitle })}
            onPress={() => {
              confirm.send({ membershipIds: [person.id] }).catch(() => undefined);
            }}
          >
            {t('review.confirm')}
          </Button>
        </>
      )}
    </>
  );
}
