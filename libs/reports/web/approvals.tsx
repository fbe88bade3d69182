import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import './approvals.css';
import { CommentFlag } from './comment-flag.js';
import { Nudge } from './nudge.js';
import type { ReportFigureFragment, ReportFragment } from './report.generated.js';
import { useFigureName } from './use-figure-name.js';
import { words } from './words.generated.js';

/** Who was asked for which figure and what each has answered; never a value (INV-17). */
export function Approvals({ report }: { report: ReportFragment }) {
  const t = useWords(words);
  const { today } = useViewer();
  const { figures } = report;
  if (figures.length === 0) {
    return (
      <Card heading={t('approvals.heading')}>
        <p className="meta">{t('approvals.none')}</p>
      </Card>
    );
  }
  const agencies = byAgency(figures);
  const silent = agencies.filter((own) => own.some(isOpen)).map(nameOfAgency);
  const isLate = today >= report.unconfirmedFrom && !report.frozen;
  return (
    <Card
      heading={t('approvals.heading')}
      note={t('approvals.sum', { n: figures.filter(isApproved).length, all: figures.length })}
    >
      <p className="meta">{t('approvals.noValues')}</p>
      {isLate && silent.length > 0 && (
        <StatusText tone="notice">
          {t('approvals.late', { organisations: silent.join(', ') })}
        </StatusText>
      )}
      {!report.frozen && silent.length > 0 && (
        <p className="meta">{t('approvals.from', { date: report.unconfirmedFrom })}</p>
      )}
      <ul className="approvals">
        {agencies.map((own) => (
          <li key={own[0]?.contributor?.id}>
            <details>
              <summary>
                {own[0]?.contributor && (
                  <AgencyMark
                    agency={{ ...own[0].contributor, name: nameOfAgency(own) }}
                    withName
                  />
                )}
                <span className="meta">
                  <Sum figures={own} />
                </span>
              </summary>
              <ApprovalTable figures={own} report={report} />
              <CommentFlag figures={own} />
            </details>
            {own[0]?.contributor && own.some(isOpen) && (
              <Nudge
                report={report}
                contributor={{ id: own[0].contributor.id, name: nameOfAgency(own) }}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Figures = readonly ReportFigureFragment[];

const isApproved = ({ decision }: ReportFigureFragment) => decision === 'APPROVED';
const isOpen = ({ decision, unconfirmed }: ReportFigureFragment) => !decision && !unconfirmed;
const nameOfAgency = (figures: Figures) => figures[0]?.contributor?.shortName ?? '';

function byAgency(figures: Figures): readonly Figures[] {
  const groups = new Map<string, ReportFigureFragment[]>();
  for (const figure of figures) {
    const key = figure.contributor?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

/** *9 av 10 godkända · 1 utan svar* */
function Sum({ figures }: { figures: Figures }) {
  const t = useWords(words);
  const others = [
    ['approvals.change', figures.filter(({ decision }) => decision && decision !== 'APPROVED')],
    ['approvals.open', figures.filter(isOpen)],
    ['approvals.unconfirmed', figures.filter((one) => !one.decision && one.unconfirmed)],
  ] as const;
  return [
    t('approvals.sum', { n: figures.filter(isApproved).length, all: figures.length }),
    ...others
      .filter(([, some]) => some.length > 0)
      .map(([key, some]) => t(key, { n: some.length })),
  ].join(' · ');
}

function ApprovalTable({ figures, report }: { figures: Figures; report: ReportFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const nameOf = useFigureName();
  const hasComments = figures.some(({ comment }) => comment);
  return (
    <Table<ReportFigureFragment>
      caption={t('approvals.caption', { organisation: nameOfAgency(figures) })}
      rows={figures}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'figure',
          label: t('approvals.figure'),
          isRowHeader: true,
          cell: (figure) => nameOf(figure),
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
