import type { Result } from '@stad/platform/rules/result.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TagField } from '@stad/platform/web/ui/tag-field.js';
import { TestedStepsDocument } from './trial.generated.js';
import { words } from './words.generated.js';

/** Which steps of the version that the town has agreed to by then a pass tries; no choice is all of them. */
export function TestedStepsField(props: {
  field: {
    readonly value: readonly string[];
    readonly onChange: (value: readonly string[]) => void;
  };
  siteId: string;
  window: Result<Span>;
}) {
  const t = useWords(words);
  const { field, siteId, window } = props;
  const { data } = useOperation(TestedStepsDocument, { siteId });
  const day = window.ok ? localDate(window.value.startsAt) : null;
  const tried = (data?.localRoutines ?? []).find(
    ({ agreedOn }) => agreedOn !== null && (day === null || agreedOn <= day),
  );
  if (!tried) return data ? <p className="meta">{t('tested.none')}</p> : null;
  return (
    <TagField
      {...field}
      label={t('tested', { n: tried.number ?? 0 })}
      hint={t('tested.hint')}
      placeholder={t('tested.all')}
      options={tried.steps.map(({ n, fromFunction, toFunction }) => ({
        value: String(n),
        label: t('trial.step', { n, from: fromFunction, to: toFunction }),
      }))}
    />
  );
}
