import { PhasedListPage } from '@stad/activities/core/web/phased/phased-list-page.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { SEMINAR_KIND } from '../rules/seminar-life.js';
import { SeminarsPageDocument } from './seminar-list.generated.js';
import { useSeminarColumns } from './use-seminar-columns.js';
import { words } from './words.generated.js';

/** The seminars of a site in a programme. */
export default function SeminarsPage() {
  const t = useWords(words);
  return (
    <PhasedListPage
      kind={SEMINAR_KIND}
      operation={SeminarsPageDocument}
      columns={useSeminarColumns()}
      title={t('list.title')}
      empty={{ text: t('list.empty') }}
      plan={{ label: t('plan'), to: '/seminarier/ny', allow: 'seminar:plan' }}
    />
  );
}
