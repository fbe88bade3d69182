import { ChangePlanPage } from '@stad/activities/core/web/phased/change-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { ChangePreventionDocument, PreventionToChangeDocument } from './prevention.generated.js';
import { preventionPlan } from './prevention-form.js';
import { valuesOf } from './prevention-values.js';
import { words } from './words.generated.js';

const FIELDS = ['title', 'purpose', 'when', 'place'] as const;

/** The plan again. */
export default function ChangePreventionPage() {
  const t = useWords(words);
  const language = useLanguage();
  const id = useRouteParam('id');
  const query = useOperation(PreventionToChangeDocument, { id });
  const change = useMutationOperation(ChangePreventionDocument);
  return (
    <QueryView query={query}>
      {({ prevention }) => (
        <ChangePlanPage
          type={preventionPlan}
          title={t('change')}
          id={id}
          latest={prevention}
          values={valuesOf(prevention, language)}
          fields={FIELDS.map((name) => ({ name, label: t(`field.${name}`) }))}
          send={(input) => change.send({ preventionId: id, ...input })}
        />
      )}
    </QueryView>
  );
}
