import { useMay } from '@stad/identity/web/viewer.js';
import { PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
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
import {
  type Agreed,
  agreedTies,
  coreCards,
  hasCard,
  type PicturedTie,
  picturedTies,
} from '../../rules/network-picture.js';
import { words as actorWords } from '../words.generated.js';
import { FourFields } from './four-fields.js';
import {
  NetworkAgenciesDocument,
  NetworkAgreementsDocument,
  NetworkDocument,
  NetworkRoutineDocument,
  type PicturedActorShownFragment,
} from './network.generated.js';
import { NetworkPicture } from './network-picture.js';
import { words } from './words.generated.js';

const ALL = 'ALL';

/** Who works with whom, as they have said themselves and agreed: a picture, and the same as a table; made for paper too. */
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
  const { agreed, withoutCard, isLoading, failed } = useAgreed(place.site.id);
  const problemText = useProblemText();
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
          // All ties come at once: none moves what is read already.
          if (isLoading) return null;
          const said = picturedTies(rows, kind === ALL ? null : kind);
          const shown = [...rows, ...withoutCard];
          const isAgreed = kind === ALL || kind === 'AGREED_WITH';
          const ties = [...said, ...(isAgreed ? agreedTies(shown, agreed) : [])];
          return (
            <>
              {problemsOf(failed ?? null).map((problem) => (
                <Notice key={problem.code} tone="notice" role="status">
                  {problemText(problem)}
                </Notice>
              ))}
              {total > rows.length && <Notice>{t('cut', { shown: rows.length })}</Notice>}
              <NetworkPicture actors={shown} ties={ties} />
              <TieTable actors={shown} ties={ties} />
              <FourFields actors={rows} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

/**
 * What binds agencies of the town: the routine in force, and the agreements in force that the viewer reads; and those of
 * its core group that nobody has put on the list.
 */
function useAgreed(siteId: string) {
  const readsRoutine = useMay('routine:read');
  const readsAgreements = useMay('agreement:read');
  const input = { siteId, state: 'IN_FORCE', first: PAGE_SIZE.largest };
  const routine = useOperation(NetworkRoutineDocument, { siteId }, { enabled: readsRoutine });
  const agreements = useOperation(
    NetworkAgreementsDocument,
    { input },
    { enabled: readsAgreements },
  );
  const core = useOperation(NetworkAgenciesDocument, { siteId });
  const idsOf = (parties: readonly { readonly agency: { readonly id: string } }[]) =>
    parties.map(({ agency }) => agency.id);
  const inForce = routine.data?.routineInForce;
  const agreed: readonly Agreed[] = [
    ...(inForce ? [inForce] : []).map(({ number, parties }) => ({
      ...{ source: 'ROUTINE' as const, title: String(number ?? '') },
      agencyIds: idsOf(parties),
    })),
    ...(agreements.data?.agreements.rows ?? []).map(({ title, parties }) => ({
      ...{ source: 'AGREEMENT' as const, title, agencyIds: idsOf(parties) },
    })),
  ];
  const isLoading = routine.isLoading || agreements.isLoading || core.isLoading;
  const failed = [routine.error, agreements.error, core.error].find((error) => error !== null);
  const withoutCard: readonly PicturedActorShownFragment[] = coreCards(
    core.data?.coreAgencies ?? [],
  );
  return { agreed, withoutCard, isLoading, failed };
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
  const link = (id: string) =>
    hasCard(id) ? <Link to={`/aktorer/${id}`}>{nameOf(id)}</Link> : nameOf(id);
  const columns: readonly Column<PicturedTie>[] = [
    {
      key: 'from',
      label: t('table.from'),
      isRowHeader: true,
      cell: ({ fromId }) => link(fromId),
    },
    { key: 'kind', label: t('table.kind'), cell: ({ kind }) => said.maybe(`tie.${kind}`) ?? kind },
    { key: 'to', label: t('table.to'), cell: ({ toId }) => link(toId) },
    {
      key: 'by',
      label: t('table.by'),
      cell: ({ by }) =>
        by ? list(by.map(({ source, title }) => t(`by.${source}`, { title }))) : t('by.itself'),
    },
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
      <p className="meta">{t('agreements.own')}</p>
      {ties.length > 0 && alone.length > 0 && (
        <p className="meta">
          {t('alone')}: {list(alone)}
        </p>
      )}
    </Card>
  );
}
