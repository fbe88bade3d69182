import { PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { ACTOR_TIES } from '../../rules/actor-codes.js';
import { type PicturedTie, picturedTies } from '../../rules/network-picture.js';
import { words as actorWords } from '../words.generated.js';
import { FourFields } from './four-fields.js';
import { NetworkDocument, type PicturedActorShownFragment } from './network.generated.js';
import { NetworkPicture } from './network-picture.js';
import { words } from './words.generated.js';

const ALL = 'ALL';

/** Who works with whom, as they have said themselves: a picture, and the same as a table; made for paper too. */
export default function NetworkPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      {...(place ? { note: place.site.name } : {})}
      actions={
        <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      {place && <Network place={place} />}
    </Page>
  );
}

function Network({ place }: { place: Place }) {
  const t = useWords(words);
  const said = useWords(actorWords);
  const setUrl = useSetUrl();
  const { slag } = useUrlValues();
  const kind = ACTOR_TIES.find((each) => each === slag) ?? ALL;
  const query = useOperation(NetworkDocument, {
    input: { siteId: place.site.id, first: PAGE_SIZE.largest },
  });
  const options = [
    { value: ALL, label: t('kind.ALL') },
    ...ACTOR_TIES.map((value) => ({ value, label: said.maybe(`tie.${value}`) ?? value })),
  ];
  return (
    <>
      <p className="no-print">
        <Link to="/aktorer">{said('list.title')}</Link>
      </p>
      <div className="no-print">
        <Select
          label={t('kind')}
          options={options}
          value={kind}
          onChange={(value) => setUrl({ slag: value === ALL ? undefined : value })}
        />
      </div>
      <QueryView query={query}>
        {({ actors: { rows, total } }) => {
          const ties = picturedTies(rows, kind === ALL ? null : kind);
          return (
            <>
              {total > rows.length && <Notice>{t('cut', { shown: rows.length })}</Notice>}
              <NetworkPicture actors={rows} ties={ties} />
              <TieTable actors={rows} ties={ties} />
              <FourFields actors={rows} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function TieTable(props: {
  actors: readonly PicturedActorShownFragment[];
  ties: readonly PicturedTie[];
}) {
  const t = useWords(words);
  const said = useWords(actorWords);
  const { list } = useFormat();
  const { actors, ties } = props;
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '';
  const link = (id: string) => <Link to={`/aktorer/${id}`}>{nameOf(id)}</Link>;
  const columns: readonly Column<PicturedTie>[] = [
    {
      key: 'from',
      label: t('table.from'),
      isRowHeader: true,
      cell: ({ fromId }) => link(fromId),
    },
    { key: 'kind', label: t('table.kind'), cell: ({ kind }) => said.maybe(`tie.${kind}`) ?? kind },
    { key: 'to', label: t('table.to'), cell: ({ toId }) => link(toId) },
  ];
  const tied = new Set(ties.flatMap(({ fromId, toId }) => [fromId, toId]));
  const alone = actors.filter(({ id }) => !tied.has(id)).map(({ name }) => name);
  return (
    <Card heading={t('table')}>
      {ties.length === 0 ? (
        <Empty>{t('table.none')}</Empty>
      ) : (
        <Table caption={t('table')} columns={columns} rows={ties} rowKey={({ id }) => id} />
      )}
      {ties.length > 0 && alone.length > 0 && (
        <p className="meta">
          {t('alone')}: {list(alone)}
        </p>
      )}
    </Card>
  );
}
