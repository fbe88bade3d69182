import { ChangePlanPage } from '@stad/activities/core/web/phased/change-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { ChangeSeminarDocument, SeminarToChangeDocument } from './seminar-form.generated.js';
import { seminarPlan } from './seminar-form.js';
import { valuesOf } from './seminar-values.js';
import { words } from './words.generated.js';

const FIELDS = ['kind', 'title', 'aim', 'when', 'venue', 'capacity'] as const;

/** The plan of a seminar again. */
export default function ChangeSeminarPage() {
  const t = useWords(words);
  const language = useLanguage();
  const id = useRouteParam('id');
  const query = useOperation(SeminarToChangeDocument, { id });
  const change = useMutationOperation(ChangeSeminarDocument);
  return (
    <QueryView query={query}>
      {({ seminar }) => (
        <ChangePlanPage
          type={seminarPlan(seminar.details.registered)}
          title={t('change')}
          id={id}
          latest={seminar}
          values={valuesOf(seminar, language)}
          fields={FIELDS.map((name) => ({
            ...{ name, label: t(`field.${name}`) },
            ...(name === 'kind' ? { shown: (kind) => t.maybe(`kind.${kind}`) ?? kind } : {}),
          }))}
          send={(input) => change.send({ seminarId: id, ...input })}
        />
      )}
    </QueryView>
  );
}
