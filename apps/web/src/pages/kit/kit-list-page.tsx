import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import { useState } from 'react';
import { EXAMPLE_STATES, type ExampleRow, exampleRows, PLACES, pageOf } from './example-rows.js';
import { words } from './words.generated.js';

const ROWS = exampleRows(5000);
const SIZE = 50;

/** `/kit/lista`: the form of a list page over 5 000 rows, of which one page is ever in the document. */
export default function KitListPage() {
  const t = useWords(words);
  const set = useSetUrl();
  const columns = useColumns();
  const [isSaved, setSaved] = useState(false);
  const { ort: place = '', lage: state = '', efter = 'day', ordning, sida = '1' } = useUrlValues();
  const sort = { by: efter, descending: ordning !== 'forst' };
  const page = Math.max(1, Number.parseInt(sida, 10) || 1);
  const { rows, total } = pageOf(ROWS, { place, state, ...sort, page, size: SIZE });
  const narrow = (name: 'ort' | 'lage') => (value: string) =>
    set({ [name]: value || undefined, sida: undefined });
  const clear = () => set({ ort: undefined, lage: undefined, sida: undefined });
  return (
    <ListPage
      title={t('list.title')}
      intro={t('list.intro')}
      actions={<LinkButton to="/kit">{t('title')}</LinkButton>}
      first={
        <Notice
          tone="notice"
          title={t('list.first')}
          actions={<LinkButton to="/kit/post">{t('list.firstAct')}</LinkButton>}
        />
      }
      filter={
        <ListFilter
          fields={[
            {
              label: t('field.area'),
              placeholder: t('list.all'),
              value: place,
              onChange: narrow('ort'),
              options: [...PLACES, 'nowhere' as const].map((value) => ({
                value,
                label: t(`area.${value}`),
              })),
            },
            {
              label: t('table.state'),
              placeholder: t('list.allStates'),
              value: state,
              onChange: narrow('lage'),
              options: EXAMPLE_STATES.map((value) => ({ value, label: t(`tone.${value}`) })),
            },
          ]}
        />
      }
    >
      <ListRows
        caption={t('list.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => number}
        sort={sort}
        onSort={({ by, descending }) =>
          set({ efter: by, ordning: descending ? undefined : 'forst', sida: undefined })
        }
        filter={{ isOn: place !== '' || state !== '', onClear: clear }}
        empty={{ text: t('empty.text'), example: t('empty.example') }}
        exports={
          <>
            <Button icon={<IconDownload aria-hidden />} onPress={() => setSaved(true)}>
              {t('list.export')}
            </Button>
            <span className="meta" role="status">
              {isSaved && t('list.exported')}
            </span>
          </>
        }
        pager={{ page, size: SIZE, total, onPage: (next) => set({ sida: String(next) }) }}
      />
    </ListPage>
  );
}

function useColumns(): readonly Column<ExampleRow>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: 'number',
      label: t('table.number'),
      isRowHeader: true,
      isSortable: true,
      cell: ({ number }) => number,
    },
    {
      key: 'day',
      label: t('form.date'),
      isSortable: true,
      cell: ({ day }) => `${day}, ${format.week(day)}`,
    },
    { key: 'place', label: t('field.area'), cell: ({ place }) => t(`area.${place}`) },
    {
      key: 'contacts',
      label: t('table.contacts'),
      isNumber: true,
      isSortable: true,
      cell: ({ contacts }) => contacts,
    },
    {
      key: 'state',
      label: t('table.state'),
      cell: ({ state }) => <StatusChip tone={state}>{t(`tone.${state}`)}</StatusChip>,
    },
  ];
}
