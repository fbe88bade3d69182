import { useMay } from '@stad/identity/web/viewer.js';
import { COUNTED, PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useGo, useUrlValue } from '@stad/platform/web/navigation/use-url.js';
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
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { handoverLife } from '../rules/handover-life.js';
import { municipalityName } from '../rules/municipalities.js';
import {
  type HandoverRowFragment,
  HandoversElsewhereDocument,
  HandoversPageDocument,
} from './handover.generated.js';
import { CloseDialog, type Closing } from './handover-dialogs.js';
import { TONES } from './handover-looks.js';
import { useCodeOptions } from './use-code-options.js';
import { useGoOn } from './use-go-on.js';
import { words } from './words.generated.js';

/** Of which the own organisation is one of the two ends, in a town: what waits first. */
export default function HandoversPage() {
  const t = useWords(words);
  const go = useGo();
  const options = useCodeOptions();
  const place = usePlace();
  const mayRegister = useMay('handover:confirm');
  const [state, setState] = useUrlValue('lage');
  const add = mayRegister && place && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => go('/overlamningar/ny')}>
      {t('register')}
    </Button>
  );
  return (
    <ListPage
      title={t('list.title')}
      help="overlamning"
      intro={t('list.intro')}
      actions={add}
      first={
        <p className="no-print">
          <Link to="/overlamningar/manader">{t('months.title')}</Link>
        </p>
      }
      filter={
        <ListFilter
          fields={[
            {
              label: t('filter.state'),
              placeholder: t('filter.all'),
              value: state,
              onChange: setState,
              options: options('state', handoverLife.states),
            },
          ]}
        />
      }
    >
      <OtherTowns
        operation={HandoversElsewhereDocument}
        variablesOf={({ site }) => ({ input: { siteId: site.id, first: 0 } })}
        totalOf={({ handovers }) => handovers.total}
        isOfEveryProgramme
      />
      {place ? (
        <Rows place={place} state={state} onClear={() => setState('')} />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
      <p className="meta">{t('notReport')}</p>
    </ListPage>
  );
}

function Rows(props: { place: Place; state: string; onClear: () => void }) {
  const t = useWords(words);
  const { place, state } = props;
  const [closing, setClosing] = useState<Closing | null>(null);
  const columns = useColumns(setClosing);
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const input = { siteId: place.site.id, state: state || null, first: size, after };
  const query = useOperation(HandoversPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ handovers: { rows, total, endCursor } }) => (
        <>
          <ListRows
            caption={t('list.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            filter={{ isOn: state !== '', onClear: props.onClear }}
            empty={{
              text: t('list.empty', { place: place.site.name }),
            }}
            pager={{
              ...{ page, size },
              ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
              onPage: (next) => goTo(next, endCursor),
            }}
          />
          {closing && <CloseDialog closing={closing} onClose={() => setClosing(null)} />}
        </>
      )}
    </QueryView>
  );
}

function useColumns(onClose: (closing: Closing) => void): readonly Column<HandoverRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  const goOn = useGoOn();
  return [
    {
      key: 'what',
      label: t('column.what'),
      isRowHeader: true,
      cell: (row) => (
        <>
          {t.maybe(`category.${row.category}`)}
          <p className="meta">
            {t(row.end === 'SENDER' ? 'to' : 'from', {
              who: [
                row.otherFunction,
                row.otherAgency?.shortName ?? municipalityName(row.municipality),
              ]
                .filter(Boolean)
                .join(', '),
            })}
          </p>
        </>
      ),
    },
    {
      key: 'when',
      label: t('column.when'),
      cell: (row) => (
        <>
          {format.monthDay(row.observedOn, true)}
          <p className="meta">
            {row.observedAt ? format.time(row.observedAt) : t.maybe(`part.${row.partOfDay}`)}
          </p>
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
          <Confirmation row={row} />
          {row.advice.includes('CHILD_ELSEWHERE') && row.state === 'REGISTERED' && (
            <p>{t('child.elsewhere')}</p>
          )}
          {row.isContested && (
            <p>
              {row.end === 'RECEIVER'
                ? t('contested.theirs', { who: row.otherAgency?.shortName ?? row.otherFunction })
                : t('contested.ours')}
            </p>
          )}
          {row.linkUntil && (
            <p className="meta">
              {t('link.until', { date: format.monthDay(row.linkUntil, true) })}
            </p>
          )}
        </>
      ),
    },
    {
      key: 'steps',
      label: t('column.steps'),
      cell: (row) => (
        <div className="cluster">
          {row.nextSteps.map(({ step }) => (
            <Button
              key={step}
              kind="secondary"
              onPress={() => (step === 'goOn' ? goOn(row) : onClose({ row, step }))}
            >
              {t.maybe(`step.${step}`) ?? step}
            </Button>
          ))}
        </div>
      ),
    },
  ];
}

/** By whom and when, as long as the clock may be told; then how many minutes. */
function Confirmation({ row }: { row: HandoverRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { confirmedBy, confirmingFunction: who, contactAt, minutes } = row;
  if (!confirmedBy || !who) return null;
  const said = contactAt
    ? t.maybe(`confirmed.${confirmedBy}.at`, { who, time: format.time(contactAt) })
    : t.maybe(`confirmed.${confirmedBy}`, { who });
  return (
    <p className="meta">{minutes === null ? said : `${said}. ${t('minutes', { n: minutes })}`}</p>
  );
}
