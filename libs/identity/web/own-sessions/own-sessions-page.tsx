import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  MySessionsDocument,
  type OwnSessionRowFragment,
} from './own-sessions.generated.js';
import { words } from './words.generated.js';

/** `/mina-inloggningar`: where one is signed in, and the way to end it. */
export default function OwnSessionsPage() {
  const t = useWords(words);
  const query = useOperation(MySessionsDocument);
  return (
    <Page title={t('sessions.title')} intro={t('sessions.intro')}>
      <QueryView query={query}>{({ mySessions }) => <Sessions sessions={mySessions} />}</QueryView>
    </Page>
  );
}

function Sessions({ sessions }: { sessions: readonly OwnSessionRowFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const end = useMutationOperation(EndSessionDocument);
  const endOthers = useMutationOperation(EndOtherSessionsDocument);
  const [problem] = [...problemsOf(end.error), ...problemsOf(endOthers.error)];
  const columns: readonly Column<OwnSessionRowFragment>[] = [
    {
      key: 'begun',
      label: t('sessions.begun'),
      isRowHeader: true,
      cell: ({ begunAt }) => format.moment(begunAt),
    },
    {
      key: 'lastSeen',
      label: t('sessions.lastSeen'),
      cell: (row) => format.moment(row.lastSeenAt),
    },
    {
      key: 'way',
      label: t('sessions.way'),
      cell: ({ way, until, isForThisEmployer }) => (
        <>
          {t.maybe(`sessions.way.${way}`) ?? way}
          {way === 'FIELD' && (
            <span className="meta">
              {' '}
              {until
                ? t('sessions.until', { until: format.moment(until) })
                : t('sessions.untilBack')}
            </span>
          )}
          {!isForThisEmployer && <span className="meta"> {t('sessions.elsewhere')}</span>}
        </>
      ),
    },
    {
      key: 'act',
      label: t('sessions.end'),
      cell: ({ id, isThis, begunAt }) =>
        isThis ? (
          <span className="meta">{t('sessions.this')}</span>
        ) : (
          <Button
            aria-label={t('sessions.endOf', { at: format.moment(begunAt) })}
            onPress={() => {
              end.send({ sessionId: id }).catch(() => undefined);
            }}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
  return (
    <>
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <Table
        caption={t('sessions.title')}
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
      />
      {sessions.length > 1 ? (
        <p className="cluster">
          <Button
            isPending={endOthers.isSending}
            onPress={() => {
              endOthers.send().catch(() => undefined);
            }}
          >
            {t('sessions.endOthers')}
          </Button>
        </p>
      ) : (
        <p className="meta">{t('sessions.only')}</p>
      )}
    </>
  );
}
