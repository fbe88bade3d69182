import { useViewer } from '@stad/identity/web/viewer.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { TickConditionDocument } from './economy.generated.js';
import type { EconomyPartProps } from './economy-lines.js';
import { EconomyProblems } from './economy-problems.js';
import { words } from './words.generated.js';

/** The conditions of the decision, ticked one by one. */
export function EconomyConditions({ grant, mayWrite }: EconomyPartProps) {
  const t = useWords(words);
  const { today } = useViewer();
  const tick = useMutationOperation(TickConditionDocument);
  const met = grant.conditions.filter(({ metOn }) => metOn != null).length;
  return (
    <Card
      heading={t('economy.conditions')}
      note={t('economy.met', { n: met, all: grant.conditions.length })}
    >
      <EconomyProblems error={tick.error} />
      <ul className="economy__conditions">
        {grant.conditions.map(({ id, text, metOn, version }) => (
          <li key={id}>
            {mayWrite ? (
              <Checkbox
                value={metOn != null}
                hint={metOn ? t('economy.metOn', { date: metOn }) : undefined}
                onChange={(isMet) => {
                  void tick
                    .send({
                      conditionId: id,
                      expectedVersion: version,
                      metOn: isMet ? today : null,
                    })
                    .catch(() => undefined);
                }}
              >
                {text}
              </Checkbox>
            ) : (
              <>
                {text}{' '}
                <span className="meta">
                  {metOn ? t('economy.metOn', { date: metOn }) : t('economy.notMet')}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
