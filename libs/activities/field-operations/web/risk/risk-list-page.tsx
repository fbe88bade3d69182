import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useEffect } from 'react';
import { words as kindWords } from '../kind/words.generated.js';
import { RISK_TONES } from '../pass/pass-looks.js';
import { words as passWords } from '../words.generated.js';
import {
  type RiskRowFragment,
  StandingRisksDocument,
  StandingRisksInTownDocument,
} from './risk.generated.js';
import { RiskState } from './risk-state.js';
import { useAreaGroups } from './use-area-groups.js';
import { words } from './words.generated.js';

/** `/risk`: the own employer's standing assessments at the site, the latest first. */
export default function RiskListPage() {
  const t = useWords(words);
  const ofPass = useWords(passWords);
  const place = usePlace();
  const mayWrite = useMay('standing-risk:write');
  return (
    <Page
      title={t('risk.list')}
      help="staende-risk"
      intro={t('risk.intro')}
      actions={
        mayWrite &&
        place && (
          <LinkButton to="/risk/ny" kind="primary" icon={<IconPlus aria-hidden />}>
            {t('risk.new')}
          </LinkButton>
        )
      }
    >
      <OtherTowns
        operation={StandingRisksInTownDocument}
        variablesOf={({ site }) => ({ siteId: site.id })}
        totalOf={({ standingRisks }) => standingRisks.total}
        isOfEveryProgramme
      />
      {place ? <RiskList place={place} /> : <Empty>{ofPass('new.noPlace')}</Empty>}
    </Page>
  );
}

/** As many as the API gives a page. */
const ROWS = 60;

function RiskList({ place }: { place: Place }) {
  const t = useWords(words);
  const { number } = useFormat();
  const columns = useRiskColumns();
  const [sida, setPage] = useUrlValue('sida', '1');
  const page = Math.max(1, Number.parseInt(sida, 10) || 1);
  const query = useOperation(
    StandingRisksDocument,
    { siteId: place.site.id, offset: (page - 1) * ROWS },
    { keepPrevious: true },
  );
  const total = query.data?.standingRisks.total ?? 0;
  const last = Math.ceil(total / ROWS);
  // An address may name a page that there is not, or no longer.
  useEffect(() => {
    if (last > 0 && page > last) setPage(String(last));
  }, [last, page, setPage]);
  return (
    <QueryView query={query} part>
      {({ standingRisks: { rows } }) =>
        total === 0 ? (
          <Empty example={t('risk.example')}>{t('risk.empty')}</Empty>
        ) : (
          <>
            <Table
              caption={t('risk.caption', { total: number(total) })}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.number}
            />
            <Pager page={page} size={ROWS} total={total} onPage={(next) => setPage(String(next))} />
            <p className="meta">{t('risk.private')}</p>
          </>
        )
      }
    </QueryView>
  );
}

function useRiskColumns(): readonly Column<RiskRowFragment>[] {
  const t = useWords(words);
  const ofPass = useWords(passWords);
  const ofKind = useWords(kindWords);
  const { nameOf } = useAreaGroups();
  return [
    {
      key: 'number',
      label: t('risk.number'),
      isRowHeader: true,
      cell: (row) => <Link to={`/risk/${row.number}`}>{row.number}</Link>,
    },
    { key: 'type', label: ofPass('field.type'), cell: (row) => ofKind.maybe(`type.${row.type}`) },
    { key: 'areaGroup', label: t('risk.areaGroup'), cell: (row) => nameOf(row.areaGroup) },
    {
      key: 'residual',
      label: t('risk.residual'),
      cell: (row) => (
        <StatusText tone={RISK_TONES[row.band] ?? 'notice'}>
          {t.maybe(`risk.word.${row.band}`, { n: row.residual })}
        </StatusText>
      ),
    },
    {
      key: 'valid',
      label: t('risk.valid'),
      cell: (row) => `${row.validFrom}\u2060–\u2060${row.validTo}`,
    },
    {
      key: 'state',
      label: ofPass('list.state'),
      cell: (row) => (
        <span className="cluster">
          <RiskState risk={row} />
          {row.shouldBeRenewed && row.state === 'APPROVED' && (
            <StatusText tone="notice">{t('risk.endsSoon')}</StatusText>
          )}
        </span>
      ),
    },
  ];
}
