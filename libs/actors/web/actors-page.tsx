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
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { type ReactNode, useState } from 'react';
import { ACTOR_KINDS, ACTOR_RINGS } from '../rules/actor-codes.js';
import { actorLife } from '../rules/actor-life.js';
import { type ActorRowFragment, ActorsPageDocument } from './actor.generated.js';
import { AddActorDialog } from './actor-dialogs.js';
import { TONES } from './actor-looks.js';
import { useCodeOptions } from './code-options.js';
import { GapsCard } from './gaps-card.js';
import { words } from './words.generated.js';
import './actors.css';

/** The organisations of a town: what is missing first, then those one may see. */
export default function ActorsPage() {
  const t = useWords(words);
  const place = usePlace();
  const options = useCodeOptions();
  const isCore = useMay('actor:read-core') && place?.tier === 'CORE';
  const mayKeep = useMay('actor:keep') && isCore;
  const [isAdding, setAdding] = useState(false);
  const [kind, setKind] = useUrlValue('slag');
  const [ring, setRing] = useUrlValue('ring');
  const [state, setState] = useUrlValue('lage');
  const add = mayKeep && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const filter = { kind, ring, state: isCore ? state : '' };
  const clear = () => {
    for (const set of [setKind, setRing, setState]) set('');
  };
  return (
    <ListPage
      title={t('list.title')}
      intro={t(isCore ? 'list.intro' : 'list.introNetwork')}
      actions={add}
      first={
        place && (
          <>
            <p className="cluster no-print">
              <Link to="/aktorer/vem-gor-vad">{t('who.title')}</Link>
              {isCore && <Link to="/aktorer/natverk">{t('network.link')}</Link>}
              {mayKeep && <Link to="/aktorer/las-in">{t('import.title')}</Link>}
            </p>
            {isCore && <GapsCard siteId={place.site.id} />}
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
            isCore && {
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
      {place ? (
        <Rows {...{ place, filter, isCore }} action={add} onClear={clear} />
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
  isCore: boolean;
  action: ReactNode;
  onClear: () => void;
}) {
  const t = useWords(words);
  const { place, filter, isCore } = props;
  const columns = useColumns(isCore);
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
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          filter={{ isOn: Object.values(filter).some(Boolean), onClear: props.onClear }}
          exports={
            <FileDownload path={`/files/actors/aktorer.xlsx?site=${place.site.id}`}>
              {t('export')}
            </FileDownload>
          }
          empty={{
            text: t(isCore ? 'list.empty' : 'list.emptyNetwork'),
            action: props.action,
          }}
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

function useColumns(isCore: boolean): readonly Column<ActorRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  const known: readonly Column<ActorRowFragment>[] = [
    {
      key: 'name',
      label: t('field.name'),
      isRowHeader: true,
      cell: ({ id, name }) => <Link to={`/aktorer/${id}`}>{name}</Link>,
    },
    { key: 'kind', label: t('field.kind'), cell: ({ kind }) => t.maybe(`kind.${kind}`) },
    { key: 'ring', label: t('field.ring'), cell: ({ ring }) => t.maybe(`ring.${ring}`) },
  ];
  if (!isCore) return known;
  return [
    ...known,
    {
      key: 'state',
      label: t('filter.state'),
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
