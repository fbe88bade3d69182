import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { neededText, type ReportKind, type SectionNumber } from '../rules/report-kind.js';
import { tokensIn } from '../rules/report-text.js';
import './number-chip.css';
import type { ReportFragment } from './report.generated.js';
import type { TextFigure } from './report-figures.js';
import { SectionSums } from './section-sums.js';
import './report-preview.css';
import { Paragraphs } from './text-preview.js';
import { useChipReading } from './use-chip-reading.js';
import { words } from './words.generated.js';

/** Where the frozen report has tables of its own, which are made when it is finalised. */
const WITH_TABLES: readonly number[] = [1, 4, 13, 14, 15];

/** The whole report as it is saved now, in its order, before it is fixed. */
export function ReportPreview(props: { report: ReportFragment; figures: readonly TextFigure[] }) {
  const t = useWords(words);
  const { report, figures } = props;
  const needed = neededText(report.kind as ReportKind);
  return (
    <article className="report-preview card" aria-label={t('view.hela')}>
      <header className="report-preview__head">
        <h2>{report.title}</h2>
        <p className="meta">
          {t('page.intro', {
            kind: t.maybe(`kind.${report.kind}`) ?? '',
            from: report.periodFrom,
            to: report.periodTo,
            due: report.dueOn,
          })}
        </p>
        <p className="meta">{t('preview.note')}</p>
      </header>
      {report.sections.map(({ number, body }) => {
        const isEmpty = body.trim() === '';
        const isNeeded = needed.includes(number as SectionNumber);
        return (
          <section key={number} aria-labelledby={`preview-${number}`}>
            <h3 id={`preview-${number}`}>
              {number} {t.maybe(`section.${number}`)}
            </h3>
            {isEmpty && isNeeded && <StatusText tone="waiting">{t('sections.needed')}</StatusText>}
            {isEmpty && !isNeeded && <p className="meta">{t('preview.nothing')}</p>}
            <Paragraphs text={body} figures={figures} />
            <Typed text={body} />
            {WITH_TABLES.includes(number) && <p className="meta">{t('preview.tables')}</p>}
            {number === 6 && <Indicators figures={figures} />}
            <SectionSums sums={report.activitySums} section={number} />
          </section>
        );
      })}
      <Basis report={report} figures={figures} />
    </article>
  );
}

/** Numbers that were typed by hand, each with its source. */
function Typed({ text }: { text: string }) {
  const t = useWords(words);
  const told = tokensIn(text).flatMap(({ part }) =>
    'typed' in part ? [`${part.typed}: ${part.source}`] : [],
  );
  if (told.length === 0) return null;
  return (
    <div>
      <p className="meta">{t('preview.typed')}</p>
      <ul className="report-preview__list">
        {[...new Set(told)].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}

/** The table that stands in *Resultat* by itself: every figure, in the form it is published in. */
function Indicators({ figures }: { figures: readonly TextFigure[] }) {
  const t = useWords(words);
  const rows = figures.filter(({ part }) => part === undefined);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('preview.indicators')}
      showCaption
      rows={rows}
      rowKey={({ token }) => token}
      columns={[
        { key: 'name', label: t('fetched.figure'), isRowHeader: true, cell: ({ name }) => name },
        { key: 'code', label: t('preview.code'), cell: ({ code }) => code },
        { key: 'value', label: t('preview.value'), isNumber: true, cell: ({ text }) => text },
      ]}
    />
  );
}

/** Where each number of the texts comes from, once. */
function Basis({ report, figures }: { report: ReportFragment; figures: readonly TextFigure[] }) {
  const t = useWords(words);
  const read = useChipReading(figures);
  const used = new Map(
    report.sections
      .flatMap(({ body }) => tokensIn(body))
      .flatMap(({ text, part }) => ('figure' in part ? [[text, part] as const] : [])),
  );
  if (used.size === 0) return null;
  return (
    <section aria-labelledby="preview-basis">
      <h3 id="preview-basis">{t('preview.basis')}</h3>
      <ul className="report-preview__list">
        {[...used].map(([token, part]) => {
          const { value, title, kind } = read(part);
          return (
            <li key={token}>
              <span className={`number-chip number-chip--${kind}`}>{value}</span> {title}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
