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
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { ACTOR_KINDS, ACTOR_RINGS } from '../rules/actor-codes.js';
import { actorLife } from '../rules/actor-life.js';
import {
  type ActorRowFragment,
  ActorsInTownDocument,
  ActorsPageDocument,
} from './actor.generated.js';
import { AddActorDialog } from './actor-dialogs.js';
import { TONES } from './actor-looks.js';
import { useCodeOptions } from './code-options.js';
import { GapsCard } from './gaps-card.js';
import { RoundAct } from './round-act.js';
import { words } from './words.generated.js';
import './actors.css';

/** The organisations of a town: what is missing first, then those one may see. */
export default function ActorsPage() {
  const t = useWords(words);
  const place = usePlace();
  const options = useCodeOptions();
  const isCore = useMay('actor:read-core') && place?.tier === 'CORE';
  const mayKeep = useMay('actor:keep') && isCore;
  const readsAll = useMay('actor:read-town') || isCore;
  const [isAdding, setAdding] = useState(false);
  const [kind, setKind] = useUrlValue('slag');
  const [ring, setRing] = useUrlValue('ring');
  const [state, setState] = useUrlValue('lage');
  const add = mayKeep && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const acts = mayKeep && place && (
    <>
      {add}
      <RoundAct siteId={place.site.id} />
    </>
  );
  const filter = { kind, ring, state: readsAll ? state : '' };
  const clear = () => {
    for (const set of [setKind, setRing, setState]) set('');
  };
  return (
    <ListPage
      title={t('list.title')}
      intro={t(readsAll ? 'list.intro' : 'list.introNetwork')}
      actions={acts}
      first={
        place && (
          <>
            <p className="cluster no-print">
              <Link to="/aktorer/vem-gor-vad">{t('who.title')}</Link>
              {readsAll && <Link to="/aktorer/natverk">{t('network.link')}</Link>}
              {mayKeep && <Link to="/aktorer/las-in">{t('import.title')}</Link>}
            </p>
            {readsAll && <GapsCard siteId={place.site.id} readsAnswers={isCore} />}
          </>
        )
      }
      filter={
        <ListFilter
          fields={[
            {
              label: t('field.kind'),
              placeholder: t('filter.all'),
              value: kind,
              onChange: setKind,
              options: options('kind', ACTOR_KINDS),
            },
            {
              label: t('field.ring'),
              placeholder: t('filter.all'),
              value: ring,
              onChange: setRing,
              options: options('ring', ACTOR_RINGS),
            },
            readsAll && {
              label: t('filter.state'),
              placeholder: t('filter.all'),
              value: state,
              onChange: setState,
              options: options('state', actorLife.states),
            },
          ]}
        />
      }
    >
      <OtherTowns
        operation={ActorsInTownDocument}
        variablesOf={({ site }) => ({ input: { siteId: site.id, first: 1 } })}
        totalOf={({ actors }) => actors.total}
        isOfEveryProgramme
      />
      {place ? (
        <Rows {...{ place, filter, readsAll }} onClear={clear} />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
      {isAdding && place && (
        <AddActorDialog siteId={place.site.id} onClose={() => setAdding(false)} />
      )}
    </ListPage>
  );
}

function Rows(props: {
  place: Place;
  filter: { kind: string; ring: string; state: string };
  readsAll: boolean;
  onClear: () => void;
}) {
  const t = useWords(words);
  const { place, filter, readsAll } = props;
  const columns = useColumns(readsAll);
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const { kind, ring, state } = filter;
  const narrowed = { kind: kind || null, ring: ring || null, state: state || null };
  const input = { siteId: place.site.id, ...narrowed, first: size, after };
  const query = useOperation(ActorsPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ actors: { rows, total, endCursor } }) => (
        <ListRows
          caption={t('list.title')}
          isBrief
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          filter={{ isOn: Object.values(filter).some(Boolean), onClear: props.onClear }}
          exports={
            <FileDownload path={`/files/actors/aktorer.xlsx?site=${place.site.id}`}>
              {t('export')}
            </FileDownload>
          }
          empty={{ text: t(readsAll ? 'list.empty' : 'list.emptyNetwork') }}
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

function useColumns(readsAll: boolean): readonly Column<ActorRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  const known: readonly Column<ActorRowFragment>[] = [
    {
      key: 'name',
      label: t('field.name'),
      isRowHeader: true,
      cell: ({ id, name }) => <Link to={`/aktorer/${id}`}>{name}</Link>,
    },
    {
      key: 'kind',
      label: t('field.kind'),
      isPlain: true,
      cell: ({ kind }) => t.maybe(`kind.${kind}`),
    },
    {
      key: 'ring',
      label: t('field.ring'),
      isPlain: true,
      cell: ({ ring }) => t.maybe(`ring.${ring}`),
    },
  ];
  if (!readsAll) return known;
  return [
    ...known,
    {
      key: 'state',
      label: t('filter.state'),
      isPlain: true,
      cell: ({ file }) =>
        file && (
          <StatusChip tone={TONES[file.state] ?? 'waiting'}>
            {t.maybe(`state.${file.state}`)}
          </StatusChip>
        ),
    },
    {
      key: 'since',
      label: t('column.since'),
      // The day follows the state that began on it.
      isPlain: true,
      cell: ({ file }) => file && format.monthDay(file.stateOn, true),
    },
    {
      key: 'next',
      label: t('field.nextStep'),
      cell: ({ file }) =>
        file?.nextStepOn &&
        `${t.maybe(`next.${file.nextStep}`)}, ${format.monthDay(file.nextStepOn, true)}`,
    },
  ];
}
