import { useViewer } from '@stad/identity/web/viewer.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { DecideCalendarDocument, type MyCalendarFragment } from './my-calendar.generated.js';
import { words } from './words.generated.js';

/** Whether working time may leave the portal (INV-20); a button for those who decide it. */
export function CalendarDecisionCard({ calendar }: { calendar: MyCalendarFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { agency } = useViewer();
  const decide = useMutationOperation(DecideCalendarDocument);
  const { decision, mayDecide } = calendar;
  const isAllowed = decision?.ownTime ?? false;
  const answer = decision ? (isAllowed ? 'decision.yes' : 'decision.no') : 'decision.none';
  return (
    <Card heading={t('decision', { agency: agency.shortName })}>
      <div className="stack">
        <p>{t(answer)}</p>
        {decision && (
          <p className="meta">
            {t('decision.by', { by: decision.by ?? '', time: format.moment(decision.decidedAt) })}
          </p>
        )}
        {!mayDecide && !isAllowed && <p className="meta">{t('decision.who')}</p>}
        {mayDecide && (
          <div className="cluster">
            <Button
              kind={isAllowed ? 'secondary' : 'primary'}
              isPending={decide.isSending}
              onPress={() => {
                decide.send({ ownTime: !isAllowed }).catch(() => undefined);
              }}
            >
              {t(isAllowed ? 'decision.stop' : 'decision.allow')}
            </Button>
            {isAllowed && <span className="meta">{t('decision.stopEffect')}</span>}
          </div>
        )}
      </div>
    </Card>
  );
}
