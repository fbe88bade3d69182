import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { words as kindWords } from '../kind/words.generated.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/** What everybody in the pass needs first: where, who leads, who counts. */
export function PassFacts({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { leader, countingAgency } = pass;
  return (
    <Card>
      <dl className="facts">
        <dt>{t('fact.area')}</dt>
        <dd>
          {[pass.placeLabel, ofKind.maybe(`type.${pass.type}`)?.toLowerCase()]
            .filter(Boolean)
            .join(', ')}
        </dd>
        <dt>{t('role.PASS_LEADER')}</dt>
        <dd>{leader ? `${leader.functionTitle}, ${leader.agency.shortName}` : t('fact.none')}</dd>
        <dt>{t('fact.counts')}</dt>
        <dd>{countingAgency?.shortName ?? t('fact.none')}</dd>
        <dt>{t('fact.owner')}</dt>
        <dd>
          <AgencyMark agency={pass.owner} withName />
        </dd>
      </dl>
    </Card>
  );
}
