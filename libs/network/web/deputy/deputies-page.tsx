import { useRoleText } from '@stad/identity/web/role-text.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { DeputiesDocument, type DeputiesQuery, EndDeputyDocument } from './deputies.generated.js';
import { DeputyForm } from './deputy-form.js';
import { words } from './words.generated.js';

type Deputy = DeputiesQuery['deputies'][number];

const TONES: Readonly<Record<string, StatusTone>> = {
  IN_FORCE: 'ready',
  COMING: 'waiting',
  OVER: 'draft',
  ENDED: 'cancelled',
};

/** `/stallforetradare`: who gives the own agency's go-aheads when the ordinary signatory is away. */
export default function DeputiesPage() {
  const t = useWords(words);
  const { agency } = useViewer();
  const mayWrite = useMay('deputy:write');
  const columns = useColumns(mayWrite);
  const query = useOperation(DeputiesDocument, { offset: 0 });
  return (
    <Page title={t('title')} note={agency.shortName} intro={t('intro')}>
      <QueryView query={query}>
        {({ deputies, people }) => (
          <>
            {deputies.length === 0 ? (
              <Empty example={t('example')}>{t('empty')}</Empty>
            ) : (
              <Table
                caption={t('caption', { n: deputies.length })}
                columns={columns}
                rows={deputies}
                rowKey={({ id }) => id}
              />
            )}
            {mayWrite ? (
              <Card heading={t('add')}>
                <DeputyForm people={people.rows} />
              </Card>
            ) : (
              <p className="meta">{t('readOnly')}</p>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function useColumns(mayWrite: boolean): readonly Column<Deputy>[] {
  const t = useWords(words);
  const format = useFormat();
  const roleText = useRoleText();
  const end = useMutationOperation(EndDeputyDocument);
  return [
    {
      key: 'function',
      label: t('function'),
      isRowHeader: true,
      cell: ({ functionTitle }) => functionTitle,
    },
    { key: 'forRole', label: t('forRole'), cell: ({ forRole }) => roleText(forRole) },
    {
      key: 'days',
      label: t('days'),
      cell: ({ from, to }) => `${format.isoDay(from)}\u2060–\u2060${format.isoDay(to)}`,
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ id, state, functionTitle }) => (
        <span className="cluster">
          <StatusChip tone={TONES[state] ?? 'draft'}>{t.maybe(`state.${state}`)}</StatusChip>
          {mayWrite && (state === 'IN_FORCE' || state === 'COMING') && (
            <Button
              kind="quiet"
              aria-label={t('endOf', { function: functionTitle })}
              onPress={() => void end.send({ deputyId: id }).catch(() => undefined)}
            >
              {t('end')}
            </Button>
          )}
        </span>
      ),
    },
  ];
}
