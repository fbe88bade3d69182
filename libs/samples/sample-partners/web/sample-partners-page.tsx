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
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { samplePartnerLife } from '../rules/sample-partner.js';
import {
  type SamplePartnerRowFragment,
  SamplePartnersPageDocument,
} from './sample-partner.generated.js';
import { AddSamplePartnerDialog } from './sample-partner-dialogs.js';
import { TONES } from './sample-partner-looks.js';
import { words } from './words.generated.js';

/** The register of the own agency at a site. */
export default function SamplePartnersPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayKeep = useMay('sample-partner:keep');
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
      intro={t('list.intro')}
      actions={add}
      filter={
        <ListFilter
          fields={[
            {
              label: t('filter.state'),
              placeholder: t('filter.all'),
              value: state,
              onChange: setState,
              options: samplePartnerLife.states.map((value) => ({
                ...{ value, label: t(`state.${value}`) },
              })),
            },
          ]}
        />
      }
    >
      {place ? (
        <Rows place={place} state={state} onClear={() => setState('')} />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
      {isAdding && place && (
        <AddSamplePartnerDialog siteId={place.site.id} onClose={() => setAdding(false)} />
      )}
    </ListPage>
  );
}

function Rows(props: { place: Place; state: string; onClear: () => void }) {
  const t = useWords(words);
  const { place, state } = props;
  const columns = useColumns();
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const input = { siteId: place.site.id, state: state || null, first: size, after };
  const query = useOperation(SamplePartnersPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ samplePartners: { rows, total, endCursor } }) => (
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

function useColumns(): readonly Column<SamplePartnerRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: 'name',
      label: t('column.name'),
      isRowHeader: true,
      cell: ({ id, name }) => <Link to={`/provparter/${id}`}>{name}</Link>,
    },
    { key: 'sort', label: t('column.sort'), cell: ({ sort }) => t.maybe(`sort.${sort}`) },
    {
      key: 'since',
      label: t('column.since'),
      cell: ({ changes: [latest] }) => latest && format.monthDay(latest.at, true),
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ state }) => (
        <StatusChip tone={TONES[state] ?? 'waiting'}>{t.maybe(`state.${state}`)}</StatusChip>
      ),
    },
  ];
}
