import { PhasedListPage } from '@stad/activities/core/web/phased/phased-list-page.js';
import { usePhasedColumns } from '@stad/activities/core/web/phased/use-phased-columns.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PREVENTION_KIND } from '../rules/prevention-kind.js';
import { preventionKind } from './kind/kind.js';
import { type PreventionListRowFragment, PreventionsPageDocument } from './prevention.generated.js';
import { words } from './words.generated.js';

/** Those of a site in a programme. */
export default function PreventionsPage() {
  const t = useWords(words);
  const { title, day, owner, state } = usePhasedColumns<PreventionListRowFragment>(
    preventionKind,
    t('column.title'),
    ({ preventionDetails }) => preventionDetails.state,
  );
  const asked = {
    key: 'asked',
    label: t('column.asked'),
    cell: ({ participants }: PreventionListRowFragment) => {
      const n = participants.length;
      const yes = participants.filter(({ answer }) => answer === 'ACCEPTED').length;
      return n > 0 ? t('comes', { yes, n }) : null;
    },
  };
  const target = {
    key: 'target',
    label: t('field.target'),
    cell: ({ preventionDetails: { target: whom } }: PreventionListRowFragment) =>
      t.maybe(`target.${whom}`) ?? null,
  };
  const reached = {
    key: 'reached',
    label: t('reach'),
    cell: ({ preventionDetails: { reached: n, reachedHow } }: PreventionListRowFragment) =>
      n === null ? null : t(reachedHow === 'COUNTED' ? 'reach.counted' : 'reach.estimated', { n }),
  };
  return (
    <PhasedListPage
      kind={PREVENTION_KIND}
      operation={PreventionsPageDocument}
      columns={[title, target, day, owner, asked, reached, state]}
      title={t('list.title')}
      intro={t('list.intro')}
      empty={{ text: t('list.empty') }}
      plan={{ label: t('plan'), to: '/forebyggande/ny', allow: 'activity:plan' }}
    />
  );
}
