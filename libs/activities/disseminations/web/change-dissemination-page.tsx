import { ChangePlanPage } from '@stad/activities/core/web/phased/change-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import {
  ChangeDisseminationDocument,
  DisseminationToChangeDocument,
} from './dissemination.generated.js';
import { disseminationPlan } from './dissemination-form.js';
import { codesIn, valuesOf } from './dissemination-values.js';
import { useTargetText } from './use-target-text.js';
import { words } from './words.generated.js';

const FIELDS = [
  'title',
  'stage',
  'when',
  'place',
  'format',
  'targets',
  'message',
  'purpose',
] as const;

/** The plan again. */
export default function ChangeDisseminationPage() {
  const t = useWords(words);
  const language = useLanguage();
  const id = useRouteParam('id');
  const targetText = useTargetText();
  const query = useOperation(DisseminationToChangeDocument, { id });
  const change = useMutationOperation(ChangeDisseminationDocument);
  return (
    <QueryView query={query}>
      {({ dissemination }) => (
        <ChangePlanPage
          type={disseminationPlan}
          title={t('change')}
          id={id}
          latest={dissemination}
          values={valuesOf(dissemination, language)}
          fields={FIELDS.map((name) => ({
            ...{ name, label: t(`field.${name}`) },
            ...(name === 'format' && { shown: (code: string) => t.maybe(`format.${code}`) ?? '' }),
            ...(name === 'targets' && { shown: (value: string) => targetText(codesIn(value)) }),
          }))}
          send={(input) => change.send({ disseminationId: id, ...input })}
        />
      )}
    </QueryView>
  );
}
