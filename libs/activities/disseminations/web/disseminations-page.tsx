import { PhasedListPage } from '@stad/activities/core/web/phased/phased-list-page.js';
import { usePhasedColumns } from '@stad/activities/core/web/phased/use-phased-columns.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DISSEMINATION_KIND } from '../rules/dissemination-kind.js';
import {
  type DisseminationListRowFragment,
  DisseminationsPageDocument,
} from './dissemination.generated.js';
import { disseminationKind } from './kind/kind.js';
import { words } from './words.generated.js';

/** Those of a site in a programme. */
export default function DisseminationsPage() {
  const t = useWords(words);
  const { title, day, owner, state } = usePhasedColumns<DisseminationListRowFragment>(
    disseminationKind,
    t('column.title'),
    ({ disseminationDetails }) => disseminationDetails.state,
  );
  const stage = {
    key: 'stage',
    label: t('field.stage'),
    cell: ({ disseminationDetails }: DisseminationListRowFragment) => disseminationDetails.stage,
  };
  const audience = {
    key: 'audience',
    label: t('audience'),
    cell: ({ disseminationDetails: { audience: n, audienceHow } }: DisseminationListRowFragment) =>
      n === null
        ? null
        : t(audienceHow === 'COUNTED' ? 'audience.shortCounted' : 'audience.shortEstimated', { n }),
  };
  const leads = {
    key: 'leads',
    label: t('leads'),
    cell: ({ disseminationDetails: details }: DisseminationListRowFragment) =>
      details.leads > 0
        ? t('leads.short', { n: details.leads, counted: details.leadsCounted })
        : null,
  };
  return (
    <PhasedListPage
      kind={DISSEMINATION_KIND}
      operation={DisseminationsPageDocument}
      columns={[title, stage, day, owner, audience, leads, state]}
      title={t('list.title')}
      intro={t('list.intro')}
      empty={{ text: t('list.empty') }}
      plan={{ label: t('plan'), to: '/spridning/ny', allow: 'activity:plan' }}
    />
  );
}
