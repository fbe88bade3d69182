import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/** Who leads, who counts, whose plan it is: rows of a list of facts. */
export function PassFacts({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const { leader, countingAgency } = pass;
  return (
    <>
      <dt>{t('role.PASS_LEADER')}</dt>
      <dd>{leader ? `${leader.functionTitle}, ${leader.agency.shortName}` : t('fact.none')}</dd>
      <dt>{t('fact.counts')}</dt>
      <dd>{countingAgency?.shortName ?? t('fact.none')}</dd>
      <dt>{t('fact.owner')}</dt>
      <dd>
        <AgencyMark agency={pass.owner} withName />
      </dd>
    </>
  );
}
