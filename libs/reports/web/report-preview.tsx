import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { neededText, type ReportKind, type SectionNumber } from '../rules/report-kind.js';
import { tokensIn } from '../rules/report-text.js';
import './number-chip.css';
import type { ReportFragment } from './report.generated.js';
import type { TextFigure } from './report-figures.js';
import { ReportTablesDocument } from './report-tables.generated.js';
import { SectionTables } from './section-tables.js';
import './report-preview.css';
import { Paragraphs } from './text-preview.js';
import { useChipReading } from './use-chip-reading.js';
import { words } from './words.generated.js';

/** The whole report as it is saved now, in its order, before it is fixed. */
export function ReportPreview(props: { report: ReportFragment; figures: readonly TextFigure[] }) {
  const t = useWords(words);
  const { report, figures } = props;
  const needed = neededText(report.kind as ReportKind);
  const tables = useOperation(ReportTablesDocument, { id: report.id });
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
        {/* One word for the tables of all sections, until they are there. */}
        <QueryView query={tables} part>
          {() => null}
        </QueryView>
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
            <SectionTables tables={tables.data?.progressReport.tables ?? []} section={number} />
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
