import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { FEED_DEVICES } from '../rules/feed.js';
import { MadeLink } from './made-link.js';
import {
  MakeCalendarFeedDocument,
  type MyCalendarFragment,
  RevokeCalendarFeedDocument,
} from './my-calendar.generated.js';
import { words } from './words.generated.js';

type Feed = MyCalendarFragment['feeds'][number];

/** The links in force: each can get a new address or end; a new one is shown once. */
export function FeedLinks({ calendar }: { calendar: MyCalendarFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const [device, setDevice] = useState<string>('PHONE');
  const [made, setMade] = useState<string | null>(null);
  const make = useMutationOperation(MakeCalendarFeedDocument, {
    onDone: ({ makeCalendarFeed }) => setMade(makeCalendarFeed.address ?? ''),
  });
  const revoke = useMutationOperation(RevokeCalendarFeedDocument);
  const isAllowed = calendar.decision?.ownTime ?? false;
  const deviceText = (code: string) => t.maybe(`device.${code}`) ?? code;
  const named = (feed: Feed) => ({
    device: deviceText(feed.device),
    time: format.moment(feed.madeAt),
  });
  const problems = [...(make.error?.problems ?? []), ...(revoke.error?.problems ?? [])];
  return (
    <Card heading={t('links')}>
      <div className="stack">
        {made !== null && <MadeLink address={made} onDone={() => setMade(null)} />}
        {problems.map((problem) => (
          <Notice key={problem.code} tone="notice" role="status">
            {problemText(problem)}
          </Notice>
        ))}
        {calendar.feeds.length === 0 ? (
          <p className="meta">{t('links.empty')}</p>
        ) : (
          <Table<Feed>
            caption={t('links.caption')}
            rows={calendar.feeds}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'device',
                label: t('column.device'),
                isRowHeader: true,
                cell: (feed) => deviceText(feed.device),
              },
              { key: 'made', label: t('column.made'), cell: (feed) => format.moment(feed.madeAt) },
              {
                key: 'fetched',
                label: t('column.fetched'),
                cell: (feed) =>
                  feed.fetchedAt ? format.moment(feed.fetchedAt) : t('fetched.never'),
              },
              {
                key: 'do',
                label: t('column.do'),
                cell: (feed) => (
                  <span className="cluster">
                    {isAllowed && (
                      <Button
                        kind="quiet"
                        aria-label={t('exchangeOf', named(feed))}
                        onPress={() => {
                          make
                            .send({ device: feed.device, replacesId: feed.id })
                            .catch(() => undefined);
                        }}
                      >
                        {t('exchange')}
                      </Button>
                    )}
                    <Button
                      kind="quiet"
                      aria-label={t('revokeOf', named(feed))}
                      onPress={() => {
                        revoke.send({ id: feed.id }).catch(() => undefined);
                      }}
                    >
                      {t('revoke')}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        )}
        {isAllowed && (
          <>
            <RadioGroup
              label={t('make.device')}
              value={device}
              onChange={setDevice}
              inRow
              options={FEED_DEVICES.map((value) => ({ value, label: deviceText(value) }))}
            />
            <div className="cluster">
              <Button
                kind="primary"
                isPending={make.isSending}
                onPress={() => {
                  make.send({ device }).catch(() => undefined);
                }}
              >
                {t('make.submit')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
