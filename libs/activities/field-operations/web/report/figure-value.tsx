import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';
import './figure-value.css';

/** A figure; one that was corrected shows what it was, when and by whom. */
export function FigureValue(props: {
  path: string;
  value: number;
  corrections: OwnReport['corrections'];
}) {
  const t = useWords(words);
  const format = useFormat();
  const correction = [...props.corrections]
    .sort((a, b) => b.version - a.version)
    .find(({ figures }) => figures.some((figure) => figure.field === props.path));
  if (!correction) return <>{format.number(props.value)}</>;
  const was = correction.figures.find((figure) => figure.field === props.path)?.was ?? null;
  return (
    <span className="figure">
      <strong>{format.number(props.value)}</strong>{' '}
      {was !== null && (
        <s>
          <span className="visually-hidden">{t('figure.was')} </span>
          {format.number(was)}
        </s>
      )}
      <small>
        {t('figure.corrected', {
          date: format.monthDay(correction.correctedAt),
          function: correction.correctedByTitle ?? '',
        })}
      </small>
    </span>
  );
}
