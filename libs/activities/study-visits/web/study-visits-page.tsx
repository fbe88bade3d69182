import { PhasedListPage } from '@stad/activities/core/web/phased/phased-list-page.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { VISIT_KIND } from '../rules/visit-life.js';
import { StudyVisitsPageDocument } from './study-visit.generated.js';
import { useStudyVisitColumns } from './use-study-visit-columns.js';
import { words } from './words.generated.js';

/** The study visits of a site in a programme. */
export default function StudyVisitsPage() {
  const t = useWords(words);
  return (
    <PhasedListPage
      kind={VISIT_KIND}
      operation={StudyVisitsPageDocument}
      columns={useStudyVisitColumns()}
      title={t('list.title')}
      intro={t('list.intro')}
      empty={{ text: t('list.empty'), example: t('list.example') }}
      plan={{ label: t('plan'), to: '/studiebesok/nytt', allow: 'activity:plan' }}
    />
  );
}
