import type { Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RoutineGapsDocument } from './routine-gaps.generated.js';
import { words } from './words.generated.js';

/**
 * Steps of the local routine that nobody answers while a pass is out: a warning, with what one does then. Nothing is
 * asked as long as the times cannot be read.
 */
export function RoutineGaps(props: { siteId: string; window: Result<Span> }) {
  const t = useWords(words);
  const format = useFormat();
  const window = props.window.ok ? props.window.value : null;
  const input = {
    siteId: props.siteId,
    startsAt: window?.startsAt.toISOString() ?? '',
    endsAt: window?.endsAt.toISOString() ?? '',
  };
  const { data } = useOperation(
    RoutineGapsDocument,
    { input },
    { enabled: window !== null, keepPrevious: true },
  );
  const gaps = window && data ? data.routineGaps : [];
  return (
    <div role="status">
      {gaps.length > 0 && (
        <Notice tone="notice" title={t('gaps.title')}>
          <ul>
            {gaps.map(({ n, toFunction, ifNobody, spans }) => (
              <li key={n}>
                {t('gaps.step', {
                  ...{ n, to: toFunction, ifNobody },
                  times: format.list(
                    spans.map(({ startsAt, endsAt }) => format.times(startsAt, endsAt)),
                  ),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
