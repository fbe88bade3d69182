import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { usePlannedWords } from './use-planned-words.js';
import { words } from './words.generated.js';

/** The types one can look at alone. */
const KINDS = ['FIELD_OPERATION', 'SEMINAR'];

/** What of it all one looks at; the choice is in the address. */
export function PlanningFilter(props: { kind: string; onKind: (kind: string) => void }) {
  const t = useWords(words);
  const planned = usePlannedWords();
  return (
    <Segmented
      label={t('show')}
      value={props.kind || 'alla'}
      options={[
        { value: 'alla', label: t('show.all') },
        ...KINDS.map((value) => ({ value, label: planned.kind(value) })),
      ]}
      onChange={(value) => props.onKind(value === 'alla' ? '' : value)}
    />
  );
}
