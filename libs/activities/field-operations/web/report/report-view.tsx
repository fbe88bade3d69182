import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { COUNTERS } from '../../rules/tally.js';
import type { OwnReport } from '../pass/pass.js';
import './report-tables.css';
import { words } from '../words.generated.js';
import { CorrectionList } from './correction-list.js';
import { FigureValue } from './figure-value.js';
import { BREAKDOWNS, POLICE_FIGURES } from './report-values.js';
import { useFigureName } from './use-figure-name.js';

interface Figure {
  readonly path: string;
  readonly value: number;
}

/** A report as text: what was counted, everybody's hours, and how it has been corrected. */
export function ReportView({ report }: { report: OwnReport }) {
  const t = useWords(words);
  const { number } = useFormat();
  const name = useFigureName(report);
  if (report.nothingToReport) return <p>{t('reportState.NOTHING')}</p>;
  const columns = (label: string) => [
    { key: 'figure', label, isRowHeader: true, cell: (row: Figure) => name(row.path) },
    {
      key: 'value',
      label: t('report.value'),
      isNumber: true,
      cell: (row: Figure) => (
        <FigureValue path={row.path} value={row.value} corrections={report.corrections} />
      ),
    },
  ];
  const tables: readonly (readonly [string, readonly Figure[]])[] = [
    [t('report.counts'), counted(report)],
    [t('report.breakdowns'), brokenDown(report)],
    [
      t('report.hours'),
      report.hours.map(({ memberId, hours }) => ({ path: `hours.${memberId}`, value: hours })),
    ],
    [
      t('report.police'),
      report.police
        ? POLICE_FIGURES.map((figure) => ({
            path: `police.${figure}`,
            value: report.police?.[figure] ?? 0,
          }))
        : [],
    ],
  ];
  return (
    <div className="stack">
      <div className="report-tables" data-density="dense">
        {tables
          .filter(([, rows]) => rows.length > 0)
          .map(([label, rows]) => (
            <Table
              key={label}
              caption={label}
              columns={columns(label)}
              rows={rows}
              rowKey={(row) => row.path}
            />
          ))}
      </div>
      <p className="meta">{t('report.personHours', { hours: number(report.personHours) })}</p>
      {report.noteForLearning && (
        <p>
          {t('report.note')}: {report.noteForLearning}
        </p>
      )}
      <FlagText
        texts={[
          {
            text: 'FIELD_REPORT_NOTE',
            recordId: report.id,
            label: t('report.note'),
            says: report.noteForLearning,
          },
        ]}
      />
      <CorrectionList report={report} />
    </div>
  );
}

function counted({ tally, screenCounters }: OwnReport): readonly Figure[] {
  if (!tally) return [];
  // Counters of other screens are shown when somebody has used them.
  return COUNTERS.filter((counter) => screenCounters.includes(counter) || tally[counter] > 0).map(
    (counter) => ({ path: `tally.${counter}`, value: tally[counter] }),
  );
}

function brokenDown({ breakdowns }: OwnReport): readonly Figure[] {
  if (!breakdowns) return [];
  return BREAKDOWNS.flatMap(({ name, parts }) => {
    const values: Readonly<Record<string, number>> = breakdowns[name];
    return parts
      .map((part) => ({ path: `${name}.${part}`, value: values[part] ?? 0 }))
      .filter(({ value }) => value > 0);
  });
}
