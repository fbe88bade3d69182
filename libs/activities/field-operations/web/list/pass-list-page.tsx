import { ROWS, useSortedPages } from '@stad/activities/core/web/use-sorted-pages.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { atLocal, localDate } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useShortcuts } from '@stad/platform/web/keyboard/shortcuts.js';
import {
  type UrlValues,
  useGo,
  useSetUrl,
  useUrlValues,
} from '@stad/platform/web/navigation/use-url.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { words } from '../words.generated.js';
import { PassFilter } from './pass-filter.js';
import { FieldPassesInTownDocument, FieldPassListDocument } from './pass-list.generated.js';
import { usePassColumns } from './use-pass-columns.js';
import { usePassesLeft } from './use-passes-left.js';

/** `/faltpass`: the passes one's agency plans or was asked to, the latest first. */
export default function PassListPage() {
  const t = useWords(words);
  const { number } = useFormat();
  const place = usePlace();
  const mayPlan = useMay('pass:plan');
  const mayReadRisks = useMay('standing-risk:read');
  const pages = useSortedPages('when', true);
  const { lage: state = '', typ: type = '' } = useUrlValues();
  const set = useSetUrl();
  const filter = (changes: UrlValues) => set({ ...changes, sida: undefined, efter: undefined });
  const query = useOperation(
    FieldPassListDocument,
    {
      input: {
        siteId: place?.site.id ?? null,
        programmeId: place?.programme.id ?? null,
        first: ROWS,
        sort: pages.sort.descending ? 'STARTS_AT_DESC' : 'STARTS_AT',
        after: pages.after ?? null,
        states: state ? [state] : null,
        type: type || null,
      },
    },
    { keepPrevious: true, enabled: place !== null },
  );
  const [today] = useState(() => atLocal(localDate(new Date()), '00:00'));
  const columns = usePassColumns(usePassesLeft(place, query.data?.fieldPasses.rows ?? [], today));
  const clear = () => filter({ lage: undefined, typ: undefined });
  const isWritable = place && mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const go = useGo();
  useShortcuts(
    mayPlan && isWritable
      ? [{ keys: 'n', label: t('list.plan'), run: () => go('/faltpass/nytt') }]
      : [],
  );
  return (
    <ListPage
      title={t('list.title')}
      actions={
        <>
          {mayReadRisks && <LinkButton to="/risk">{t('list.risks')}</LinkButton>}
          {mayPlan && isWritable && (
            <LinkButton to="/faltpass/nytt" kind="primary" icon={<IconPlus aria-hidden />}>
              {t('list.plan')}
            </LinkButton>
          )}
        </>
      }
      filter={
        <PassFilter
          state={state}
          onState={(value) => filter({ lage: value || undefined })}
          type={type}
          onType={(value) => filter({ typ: value || undefined })}
        />
      }
    >
      <OtherTowns
        operation={FieldPassesInTownDocument}
        variablesOf={({ site, programme }) => ({
          input: { siteId: site.id, programmeId: programme.id, first: 1 },
        })}
        totalOf={({ fieldPasses }) => fieldPasses.total}
      />
      <QueryView query={query} part>
        {({ fieldPasses: { rows, total, endCursor } }) => (
          <ListRows
            caption={t(total < COUNTED ? 'list.caption' : 'list.captionMany', {
              total: number(total),
            })}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            sort={pages.sort}
            onSort={pages.onSort}
            filter={{ isOn: state !== '' || type !== '', onClear: clear }}
            empty={{ text: t('list.empty'), example: t('list.example') }}
            pager={{
              page: pages.page,
              size: ROWS,
              ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
              onPage: (page) => pages.onPage(page, endCursor),
            }}
          />
        )}
      </QueryView>
    </ListPage>
  );
}
