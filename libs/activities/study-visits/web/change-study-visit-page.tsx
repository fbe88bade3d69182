import { ChangePlanPage } from '@stad/activities/core/web/phased/change-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { ChangeStudyVisitDocument, StudyVisitToChangeDocument } from './study-visit.generated.js';
import { visitPlan } from './study-visit-form.js';
import { valuesOf } from './study-visit-values.js';
import { words } from './words.generated.js';

const FIELDS = ['title', 'purpose', 'host', 'when', 'place', 'agenda', 'travel'] as const;

/** The plan of a visit again. */
export default function ChangeStudyVisitPage() {
  const t = useWords(words);
  const language = useLanguage();
  const id = useRouteParam('id');
  const query = useOperation(StudyVisitToChangeDocument, { id });
  const change = useMutationOperation(ChangeStudyVisitDocument);
  return (
    <QueryView query={query}>
      {({ studyVisit }) => (
        <ChangePlanPage
          type={visitPlan}
          title={t('change')}
          id={id}
          latest={studyVisit}
          values={valuesOf(studyVisit, language)}
          fields={FIELDS.map((name) => ({ name, label: t(`field.${name}`) }))}
          send={(input) => change.send({ visitId: id, ...input })}
        />
      )}
    </QueryView>
  );
}
