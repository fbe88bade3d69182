import { useViewer } from '@stad/identity/web/viewer.js';
import { definitionVersion } from '@stad/outcomes/rules/catalogue.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { ReportFigureFragment, ReportFragment } from './report.generated.js';
import { words } from './words.generated.js';

/** Who was asked for which figure and what each has answered; never a value (INV-17). */
export function Approvals({ report }: { report: ReportFragment }) {
  const t = useWords(words);
  const { figures } = report;
  const approved = figures.filter(({ decision }) => decision === 'APPROVED').length;
  if (figures.length === 0) {
    return (
      <Card heading={t('approvals.heading')}>
        <p className="meta">{t('approvals.none')}</p>
      </Card>
    );
  }
  return (
    <Card
      heading={t('approvals.heading')}
      note={t('approvals.sum', { n: approved, all: figures.length })}
    >
      <p className="meta">{t('approvals.noValues')}</p>
      {!report.frozen && <WhoIsLate report={report} />}
      <ApprovalTable report={report} />
    </Card>
  );
}

function WhoIsLate({ report }: { report: ReportFragment }) {
  const t = useWords(words);
  const open = report.figures.filter(({ decision, unconfirmed }) => !decision && !unconfirmed);
  const names = [...new Set(open.map(({ contributor }) => contributor?.shortName ?? ''))];
  return (
    <div>
      <h3>{t('approvals.late')}</h3>
      {names.length === 0 ? (
        <p>{t('approvals.lateNone')}</p>
      ) : (
        <>
          <ul>
            {names.map((organisation) => (
              <li key={organisation}>
                {t('approvals.lateLine', {
                  organisation,
                  n: open.filter(({ contributor }) => contributor?.shortName === organisation)
                    .length,
                })}
              </li>
            ))}
          </ul>
          <p className="meta">{t('approvals.from', { date: report.unconfirmedFrom })}</p>
        </>
      )}
    </div>
  );
}

function ApprovalTable({ report }: { report: ReportFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const nameOf = useFigureName();
  const hasComments = report.figures.some(({ comment }) => comment);
  return (
    <Table<ReportFigureFragment>
      caption={t('approvals.caption')}
      rows={report.figures}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'figure',
          label: t('approvals.figure'),
          isRowHeader: true,
          cell: (figure) => nameOf(figure),
        },
        {
          key: 'agency',
          label: t('approvals.agency'),
          cell: ({ contributor }) =>
            contributor && (
              <AgencyMark agency={{ ...contributor, name: contributor.shortName }} withName />
            ),
        },
        {
          key: 'answer',
          label: t('approvals.answer'),
          cell: (figure) => <Answer figure={figure} report={report} />,
        },
        {
          key: 'by',
          label: t('approvals.by'),
          cell: ({ answeredBy, answeredAt }) =>
            answeredBy &&
            answeredAt &&
            t('approvals.byAt', { function: answeredBy, when: format.moment(answeredAt) }),
        },
        ...(hasComments
          ? [
              {
                key: 'comment',
                label: t('approvals.comment'),
                cell: ({ comment }: ReportFigureFragment) => comment,
              },
            ]
          : []),
      ]}
    />
  );
}

const DECISION_TONES: Readonly<Record<string, StatusTone>> = {
  APPROVED: 'done',
  CHANGE_REQUESTED: 'corrected',
};

/** *Godkänd*, *Ändring begärd*, *Sen*, *Ej bekräftad av Polisen Lund* */
export function Answer({
  figure,
  report,
}: {
  figure: ReportFigureFragment;
  report: ReportFragment;
}) {
  const t = useWords(words);
  const { today } = useViewer();
  const { decision, unconfirmed, contributor } = figure;
  if (decision) {
    return (
      <StatusText tone={DECISION_TONES[decision] ?? 'waiting'}>
        {t.maybe(`decision.${decision}`)}
      </StatusText>
    );
  }
  if (unconfirmed) {
    return (
      <StatusText tone="notice">
        {t('decision.unconfirmed', { organisation: contributor?.shortName ?? '' })}
      </StatusText>
    );
  }
  const isLate = today >= report.unconfirmedFrom;
  return (
    <StatusText tone={isLate ? 'notice' : 'waiting'}>
      {t(isLate ? 'decision.late' : 'decision.none')}
    </StatusText>
  );
}

/** The name of a figure by the version it was asked in: *Kontakter*. */
export function useFigureName() {
  const language = useLanguage();
  return ({ figureCode, definitionVersion: version }: ReportFigureFragment) =>
    definitionVersion(figureCode, version)?.name[language] ?? figureCode;
}
