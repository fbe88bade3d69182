import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { inOrder } from './correction-list.js';
import './figure-value.css';

/** A figure; one that was corrected shows all it has been, the original first, when and by whom. */
export function FigureValue(props: {
  path: string;
  value: number;
  corrections: OwnReport['corrections'];
}) {
  const t = useWords(words);
  const format = useFormat();
  const corrected = inOrder(props.corrections).flatMap((correction) =>
    correction.figures
      .filter(({ field }) => field === props.path)
      .map(({ was }) => ({ ...correction, was })),
  );
  const last = corrected.at(-1);
  if (!last) return <>{format.number(props.value)}</>;
  return (
    <span className="figure">
      {corrected.map(
        ({ version, was }) =>
          was !== null && (
            <s key={version}>
              <span className="visually-hidden">{t('figure.was')} </span>
              {format.number(was)}{' '}
            </s>
          ),
      )}
      <strong>{format.number(props.value)}</strong>
      <small>
        {t('figure.corrected', {
          date: format.monthDay(last.correctedAt),
          function: last.correctedByTitle ?? '',
        })}
      </small>
    </span>
  );
}
