import { useMay } from '@stad/identity/web/viewer.js';
import { COUNTED, PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip, StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { TOLD_BEFORE } from '../rules/agreement-codes.js';
import { AGREEMENT_STATES } from '../rules/agreement-life.js';
import {
  type AgreementRowFragment,
  AgreementsInTownDocument,
  AgreementsPageDocument,
} from './agreement.generated.js';
import { AddAgreementDialog } from './agreement-dialogs.js';
import { TONES } from './agreement-looks.js';
import { useCodeOptions } from './code-text.js';
import { words } from './words.generated.js';

/** The agreements that the own organisation is a party of, in a town: what waits first, then what ends soonest. */
export default function AgreementsPage() {
  const t = useWords(words);
  const options = useCodeOptions();
  const place = usePlace();
  const mayKeep = useMay('agreement:keep');
  const seesMaking = useMay('agreement:read-making');
  const [isAdding, setAdding] = useState(false);
  const [state, setState] = useUrlValue('lage');
  const add = mayKeep && place && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <ListPage
      title={t('list.title')}
      intro={t(seesMaking ? 'list.intro' : 'list.introInForce')}
      actions={add}
      first={
        <p className="no-print">
          <Link to="/overenskommelser/att-underteckna">{t('drafts.title')}</Link>
        </p>
      }
      filter={
        seesMaking && (
          <ListFilter
            fields={[
              {
                label: t('filter.state'),
                placeholder: t('filter.all'),
                value: state,
                onChange: setState,
                options: options('state', AGREEMENT_STATES),
              },
            ]}
          />
        )
      }
    >
      <OtherTowns
        operation={AgreementsInTownDocument}
        variablesOf={({ site, programme }) => ({
          input: { siteId: site.id, programmeId: programme.id, first: 1 },
        })}
        totalOf={({ agreements }) => agreements.total}
      />
      {place ? (
        <Rows place={place} state={seesMaking ? state : ''} onClear={() => setState('')} />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
      {isAdding && place && <AddAgreementDialog place={place} onClose={() => setAdding(false)} />}
    </ListPage>
  );
}

function Rows(props: { place: Place; state: string; onClear: () => void }) {
  const t = useWords(words);
  const { place, state } = props;
  const columns = useColumns();
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const { site, programme } = place;
  const input = {
    siteId: site.id,
    programmeId: programme.id,
    state: state || null,
    first: size,
    after,
  };
  const query = useOperation(AgreementsPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ agreements: { rows, total, endCursor } }) => (
        <ListRows
          caption={t('list.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          filter={{ isOn: state !== '', onClear: props.onClear }}
          empty={{ text: t('list.empty') }}
          pager={{
            ...{ page, size },
            ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
            onPage: (next) => goTo(next, endCursor),
          }}
        />
      )}
    </QueryView>
  );
}

function useColumns(): readonly Column<AgreementRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: 'title',
      label: t('column.title'),
      isRowHeader: true,
      cell: ({ id, title, kind }) => (
        <>
          <Link to={`/overenskommelser/${id}`}>{title}</Link>
          <p className="meta">{t.maybe(`kind.${kind}`)}</p>
        </>
      ),
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => (
        <>
          <StatusChip tone={TONES[row.state] ?? 'waiting'}>
            {t.maybe(`state.${row.state}`)}
          </StatusChip>
          {row.state === 'REVIEW' && <Waits row={row} />}
        </>
      ),
    },
    {
      key: 'ends',
      label: t('column.ends'),
      cell: ({ lastDay, daysLeft }) => (
        <>
          {format.monthDay(lastDay, true)}
          {daysLeft !== null && daysLeft <= TOLD_BEFORE[0] && (
            <p>
              <StatusText tone="notice">{t('column.endsIn', { n: daysLeft })}</StatusText>
            </p>
          )}
        </>
      ),
    },
    {
      key: 'parties',
      label: t('parties'),
      cell: ({ parties }) => parties.map(({ agency }) => agency.shortName).join(', '),
    },
  ];
}

/** Who has not confirmed; oneself in plain words. */
function Waits({ row }: { row: AgreementRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const waits = row.parties.filter(({ isConfirmed }) => !isConfirmed);
  const who = format.list(waits.map(({ agency }) => agency.shortName));
  return (
    <p className="meta">
      {row.waitsForUs && waits.length === 1 ? t('waitsForUs') : t('waitsFor', { who })}
    </p>
  );
}
