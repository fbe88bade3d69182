import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useCounterName } from '../field/use-counter-name.js';
import { ChangeButton } from '../pass/change-button.js';
import type { PartProps } from '../pass/part-props.js';
import { offered } from '../pass/pass.js';
import { StepProblems } from '../pass/step-problems.js';
import { words } from '../words.generated.js';
import { SettleLateCountsDocument } from './report.generated.js';

/**
 * What a phone had counted and could not send before the report was locked: it is in no figure, and a correction is
 * asked of the agency that counts. It stands here until somebody there has seen to it.
 */
export function LateCounts(props: PartProps) {
  const t = useWords(words);
  const format = useFormat();
  const nameOf = useCounterName();
  const settle = useMutationOperation(SettleLateCountsDocument);
  const { pass } = props;
  const late = pass.lateCounts;
  if (late.length === 0) return null;
  const last =
    late
      .map(({ arrivedAt }) => arrivedAt)
      .sort()
      .at(-1) ?? '';
  return (
    <Notice
      tone="notice"
      title={t('lateCounts', { when: format.moment(last) })}
      actions={
        <>
          {offered(pass, 'correct') && (
            <ChangeButton {...props} part="correct" label={t('lateCounts.correct')} />
          )}
          <Button
            isPending={settle.isSending}
            onPress={() => {
              const ids = late.map(({ id }) => id);
              settle.send({ passId: pass.id, ids }).catch(() => undefined);
            }}
          >
            {t('lateCounts.settle')}
          </Button>
        </>
      }
    >
      <StepProblems error={settle.error} />
      <p>{t('lateCounts.text')}</p>
      <ul>
        {late.map(({ id, counter, n }) => (
          <li key={id}>{t('lateCounts.one', { counter: nameOf(counter as never), n })}</li>
        ))}
      </ul>
    </Notice>
  );
}
