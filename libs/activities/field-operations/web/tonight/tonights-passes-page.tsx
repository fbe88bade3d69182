import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import { words as kindWords } from '../kind/words.generated.js';
import { PASS_TONES } from '../pass/pass-looks.js';
import { words as passWords } from '../words.generated.js';
import {
  TonightsPassesDocument,
  type TonightsPassRowFragment,
} from './tonights-passes.generated.js';
import { words } from './words.generated.js';

/**
 * *Pass i natt*: for who answers, and the duty manager, in all their towns, the chosen one first: the night asks for no
 * choice. Nothing here opens a pass.
 */
export default function TonightsPassesPage() {
  const t = useWords(words);
  const chosen = usePlace()?.site;
  const towns = new Map(
    [...(chosen ? [chosen] : []), ...usePlaces().map(({ site }) => site)].map((site) => [
      site.id,
      site,
    ]),
  );
  return (
    <Page title={t('title')} intro={t('intro')} actions={<Link to="/ring">{t('call')}</Link>}>
      {towns.size === 0 && <Notice>{t('noPlace')}</Notice>}
      {[...towns.values()].map(({ id, name }) => (
        <section key={id} className="stack">
          <h2>{name}</h2>
          <Passes siteId={id} town={name} />
        </section>
      ))}
    </Page>
  );
}

function Passes({ siteId, town }: { siteId: string; town: string }) {
  const t = useWords(words);
  const columns = useColumns();
  const query = useOperation(TonightsPassesDocument, { siteId });
  return (
    <QueryView query={query}>
      {({ tonightsPasses }) =>
        tonightsPasses.length === 0 ? (
          <Empty example={t('example')}>{t('empty')}</Empty>
        ) : (
          <Table
            caption={t('caption', { n: tonightsPasses.length, town })}
            columns={columns}
            rows={tonightsPasses}
            rowKey={({ number }) => number}
          />
        )
      }
    </QueryView>
  );
}

function useColumns(): readonly Column<TonightsPassRowFragment>[] {
  const t = useWords(words);
  const kind = useWords(kindWords);
  const pass = useWords(passWords);
  const format = useFormat();
  return [
    {
      key: 'number',
      label: t('number'),
      isRowHeader: true,
      cell: ({ number, type }) => (
        <>
          {number}
          <div className="meta">{kind.maybe(`type.${type}`) ?? type}</div>
        </>
      ),
    },
    {
      key: 'when',
      label: t('when'),
      cell: ({ startsAt, endsAt }) =>
        `${format.shortDay(startsAt)} ${format.times(startsAt, endsAt)}`,
    },
    { key: 'areas', label: t('areas'), cell: ({ areas }) => areas.join(', ') },
    {
      key: 'functions',
      label: t('functions'),
      cell: ({ functions }) => (
        <ul>
          {functions.map(({ functionTitle, role, agency }) => (
            <li key={`${agency?.key} ${functionTitle}`}>
              {agency && <AgencyMark agency={{ ...agency, name: agency.shortName }} />}{' '}
              {functionTitle} <span className="meta">{pass.maybe(`role.${role}`)}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ state }) => (
        <StatusChip tone={PASS_TONES[state] ?? 'draft'}>
          {kind.maybe(`state.${state}`) ?? state}
        </StatusChip>
      ),
    },
  ];
}
