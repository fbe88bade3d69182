import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { useFigureName } from './use-figure-name.js';
import '../pass/pass-lines.css';

type Correction = OwnReport['corrections'][number];

/** Every correction, the first first: what each figure was and became, why, by whom and when (pages.md 3.3). */
export function CorrectionList({ report }: { report: OwnReport }) {
  const t = useWords(words);
  const corrections = inOrder(report.corrections);
  if (corrections.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label={t('corrections')}>
      <h4>{t('corrections')}</h4>
      <ol className="pass-lines">
        {corrections.map((correction) => (
          <li key={correction.version}>
            <CorrectionLine correction={correction} report={report} />
          </li>
        ))}
      </ol>
      <FlagText
        texts={corrections.map(({ id, note, version }) => ({
          text: 'FIELD_REPORT_CORRECTION',
          recordId: id,
          label: t('correction.noteOf', { version }),
          says: note,
        }))}
      />
    </section>
  );
}

function CorrectionLine({ correction, report }: { correction: Correction; report: OwnReport }) {
  const t = useWords(words);
  const format = useFormat();
  const name = useFigureName(report);
  const { reason, note, correctedAt, correctedByTitle } = correction;
  const value = (figure: number | null) =>
    figure === null ? t('correction.none') : format.number(figure);
  return (
    <>
      {t('reasonGiven', { reason: t.maybe(`correctionReason.${reason}`) ?? reason })}
      {note && <p>{note}</p>}
      <small>
        {t('correction.by', {
          when: format.moment(correctedAt),
          function: correctedByTitle ?? '',
        })}
      </small>
      <ul>
        {correction.figures.filter(isTold).map(({ field, was, is }) => (
          <li key={field}>
            {t('correction.figure', { figure: name(field), was: value(was), is: value(is) })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A report that is added later fills every figure: the noughts among them are no change. */
const isTold = ({ was, is }: Correction['figures'][number]) => (was ?? 0) !== (is ?? 0);

/** In the order they were made. */
export function inOrder(corrections: OwnReport['corrections']): readonly Correction[] {
  return [...corrections].sort((a, b) => a.version - b.version);
}
