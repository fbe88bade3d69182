import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import type { ReactNode } from 'react';
import { MOST_REPORTS } from '../rules/report-life.js';
import { type ReportLineFragment, ReportsPageDocument } from './report-list.generated.js';
import { TONES } from './report-state.js';
import { words } from './words.generated.js';

/** The reports of a programme that one's agency writes or gives figures to. */
export default function ReportsPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayWrite = useMay('report:write');
  const create = mayWrite && place && (
    <LinkButton to="/rapporter/ny" kind="primary" icon={<IconPlus aria-hidden />}>
      {t('create')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} actions={create}>
      {place ? (
        <Reports programmeId={place.programme.id} create={create} />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
    </Page>
  );
}

function Reports({ programmeId, create }: { programmeId: string; create: ReactNode }) {
  const t = useWords(words);
  const query = useOperation(ReportsPageDocument, { programmeId });
  return (
    <QueryView query={query}>
      {({ progressReports }) =>
        progressReports.length > 0 ? (
          <>
            <ReportTable reports={progressReports} />
            {progressReports.length >= MOST_REPORTS && (
              <p className="meta">{t('list.latest', { n: MOST_REPORTS })}</p>
            )}
          </>
        ) : (
          <Empty action={create}>{t(create ? 'list.empty' : 'list.emptyReader')}</Empty>
        )
      }
    </QueryView>
  );
}

function ReportTable({ reports }: { reports: readonly ReportLineFragment[] }) {
  const t = useWords(words);
  return (
    <Table<ReportLineFragment>
      caption={t('list.caption')}
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('column.title'),
          isRowHeader: true,
          cell: ({ id, title }) => <Link to={`/rapporter/${id}`}>{title}</Link>,
        },
        { key: 'kind', label: t('column.kind'), cell: ({ kind }) => t.maybe(`kind.${kind}`) },
        {
          key: 'period',
          label: t('column.period'),
          cell: ({ periodFrom, periodTo }) => `${periodFrom} – ${periodTo}`,
        },
        { key: 'due', label: t('column.due'), cell: ({ dueOn }) => dueOn },
        {
          key: 'part',
          label: t('column.part'),
          cell: ({ isLead }) => t(isLead ? 'part.lead' : 'part.contributor'),
        },
        {
          key: 'state',
          label: t('column.state'),
          cell: ({ state }) => (
            <StatusChip tone={TONES[state] ?? 'draft'}>{t.maybe(`state.${state}`)}</StatusChip>
          ),
        },
      ]}
    />
  );
}
