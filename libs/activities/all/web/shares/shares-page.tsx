import { SHARE_STATES } from '@stad/activities/core/rules/share/end-share.js';
import { FileDownload } from '@stad/identity/web/step-up/file-download.js';
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
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { activityPath } from '../kinds.js';
import { useTitleText } from '../use-title-text.js';
import { EndShareDialog } from './end-share-dialog.js';
import {
  type ShareRowFragment,
  SharesInTownDocument,
  SharesPageDocument,
} from './shares.generated.js';
import { words } from './words.generated.js';

/** What the own organisation has shared in a town, with whom, and how each share ends. */
export default function SharesPage() {
  const t = useWords(words);
  const place = usePlace();
  const [state, setState] = useUrlValue('lage');
  return (
    <ListPage
      title={t('title')}
      help="delningar"
      intro={t('intro')}
      first={<p>{t('effect')}</p>}
      filter={
        <ListFilter
          fields={[
            {
              label: t('filter.state'),
              placeholder: t('filter.all'),
              value: state,
              onChange: setState,
              options: SHARE_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
            },
          ]}
        />
      }
    >
      <OtherTowns
        operation={SharesInTownDocument}
        variablesOf={({ site, programme }) => ({
          input: { siteId: site.id, programmeId: programme.id, first: 0 },
        })}
        totalOf={({ activityShares }) => activityShares.total}
      />
      {place ? (
        <Rows place={place} state={state} onClear={() => setState('')} />
      ) : (
        <Empty>{t('noPlace')}</Empty>
      )}
    </ListPage>
  );
}

function Rows(props: { place: Place; state: string; onClear: () => void }) {
  const t = useWords(words);
  const { state } = props;
  const { site, programme } = props.place;
  const [ending, setEnding] = useState<ShareRowFragment>();
  const recordText = useRecordText();
  const columns = useColumns(setEnding);
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const input = {
    ...{ siteId: site.id, programmeId: programme.id },
    ...{ state: state || null, first: size, after },
  };
  const query = useOperation(SharesPageDocument, { input }, { keepPrevious: true });
  return (
    <>
      <QueryView query={query}>
        {({ activityShares: { rows, total, endCursor } }) => (
          <ListRows
            caption={t('title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            filter={{ isOn: state !== '', onClear: props.onClear }}
            empty={{ text: t('empty') }}
            exports={
              <FileDownload
                path={`/files/shares/delningar.pdf?site=${site.id}&programme=${programme.id}`}
              >
                {t('export')}
              </FileDownload>
            }
            pager={{
              ...{ page, size },
              ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
              onPage: (next) => goTo(next, endCursor),
            }}
          />
        )}
      </QueryView>
      {ending && (
        <EndShareDialog
          share={ending}
          record={recordText(ending)}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}

function useRecordText() {
  const titleText = useTitleText();
  return (share: ShareRowFragment) => [share.number, titleText(share)].filter(Boolean).join(' ');
}

function useColumns(onEnd: (share: ShareRowFragment) => void): readonly Column<ShareRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  const mayEnd = useMay('share:end');
  const recordText = useRecordText();
  const columns: Column<ShareRowFragment>[] = [
    {
      key: 'record',
      label: t('column.record'),
      isRowHeader: true,
      cell: (share) => {
        const to = activityPath({ ...share, id: share.activityId });
        const text = recordText(share);
        return (
          <>
            {to ? <Link to={to}>{text}</Link> : text}
            <p className="meta">{format.isoDay(share.startsAt)}</p>
          </>
        );
      },
    },
    { key: 'with', label: t('column.with'), cell: ({ agency }) => agency.shortName },
    {
      key: 'shared',
      label: t('column.shared'),
      cell: ({ sharedAt, sharedFunction }) => (
        <>
          {format.isoDay(sharedAt)}
          <p className="meta">{sharedFunction}</p>
        </>
      ),
    },
    { key: 'state', label: t('column.state'), cell: (share) => <State share={share} /> },
  ];
  if (!mayEnd) return columns;
  return [
    ...columns,
    {
      key: 'act',
      label: t('column.act'),
      cell: (share) => {
        if (share.endedAt) return null;
        if (share.staysBecause) return t.maybe(`stays.${share.staysBecause}`);
        const [record, agency] = [recordText(share), share.agency.shortName];
        return (
          <Button aria-label={t('endOf', { record, agency })} onPress={() => onEnd(share)}>
            {t('end')}
          </Button>
        );
      },
    },
  ];
}

function State({ share }: { share: ShareRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { endedAt, endedReason, endedFunction } = share;
  if (!endedAt) return <StatusChip tone="active">{t('state.IN_FORCE')}</StatusChip>;
  const reason = endedReason ? t.maybe(`reason.${endedReason}`) : '';
  return (
    <>
      <StatusChip tone="done">{t('state.ENDED')}</StatusChip>
      <p className="meta">
        {[format.isoDay(endedAt), reason, endedFunction].filter(Boolean).join('. ')}
      </p>
    </>
  );
}
