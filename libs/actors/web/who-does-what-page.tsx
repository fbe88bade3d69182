import { PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { type TaskLine, whoDoesWhat } from '../rules/who-does-what.js';
import {
  ActorChoicesDocument,
  ActorsInTownDocument,
  WhoDoesWhatDocument,
} from './actor.generated.js';
import { words } from './words.generated.js';
import './actors.css';

/** Task × organisation × area of those that are active, with gaps and double work; made for paper too. */
export default function WhoDoesWhatPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('who.title')}
      intro={t('who.intro')}
      {...(place ? { note: place.site.name } : {})}
      actions={
        <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
          {t('who.print')}
        </Button>
      }
    >
      <p className="no-print">
        <Link to="/aktorer">{t('list.title')}</Link>
      </p>
      <OtherTowns
        operation={ActorsInTownDocument}
        variablesOf={({ site }) => ({ input: { siteId: site.id, first: 1 } })}
        totalOf={({ actors }) => actors.total}
        isOfEveryProgramme
      />
      {place ? <Lines place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function Lines({ place }: { place: Place }) {
  const t = useWords(words);
  const siteId = place.site.id;
  const columns = useColumns();
  const choices = useOperation(ActorChoicesDocument, { siteId });
  const query = useOperation(WhoDoesWhatDocument, { input: { siteId, first: PAGE_SIZE.largest } });
  return (
    <QueryView query={query}>
      {({ actors: { rows, total } }) => (
        <>
          {total > rows.length && (
            <Notice tone="notice">{t('who.cut', { shown: rows.length })}</Notice>
          )}
          <Table
            caption={t('who.title')}
            columns={columns}
            rows={whoDoesWhat(
              rows.filter(({ inNetwork }) => inNetwork),
              choices.data?.areas ?? [],
            )}
            rowKey={({ task }) => task}
          />
        </>
      )}
    </QueryView>
  );
}

function useColumns(): readonly Column<TaskLine>[] {
  const t = useWords(words);
  const { list } = useFormat();
  return [
    {
      key: 'task',
      label: t('who.task'),
      isRowHeader: true,
      cell: ({ task }) => t.maybe(`task.${task}`),
    },
    {
      key: 'doers',
      label: t('who.doers'),
      cell: ({ doers }) =>
        doers.length === 0 ? (
          t('who.nobody')
        ) : (
          <ul className="actor-gaps">
            {doers.map(({ id, name, areas }) => (
              <li key={id}>
                {name} <span className="meta">{areas.length ? list(areas) : t('areas.all')}</span>
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'without',
      label: t('who.without'),
      cell: ({ doers, without }) => (doers.length === 0 ? t('areas.all') : list(without)),
    },
    { key: 'doubled', label: t('who.doubled'), cell: ({ doubled }) => list(doubled) },
  ];
}
