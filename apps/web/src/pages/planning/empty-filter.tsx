import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { PlanningCountDocument, type PlanningCountQueryVariables } from './planning.generated.js';
import { words } from './words.generated.js';

/** Nothing matches: how much there is without the filter, and the way to it. */
export function EmptyFilter(props: {
  all: PlanningCountQueryVariables['input'];
  onClear: () => void;
}) {
  const t = useWords(words);
  const { number } = useFormat();
  const { data } = useOperation(PlanningCountDocument, { input: { ...props.all, first: 1 } });
  const n = data?.activities.total;
  return (
    <Empty action={<Button onPress={props.onClear}>{t('clearFilter')}</Button>}>
      {t('emptyFilter')} {n !== undefined && t('hiddenByFilter', { n: number(n) })}
    </Empty>
  );
}
