import { useEventText } from '@stad/audit/web/event-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import type { AccessReviewItemRowFragment } from './access-review.generated.js';
import { ItemVerdict } from './item-verdict.js';
import { RolesGiven } from './roles-given.js';
import { useWho } from './use-who.js';
import { words } from './words.generated.js';
import './access-review.css';

const SIZE = 25;
const SETTLED = ['AUTHORISED', 'DEVIATION'];

/** What is looked at: who did what when, why it is looked at, and the verdict. */
export function ItemTable(props: {
  items: readonly AccessReviewItemRowFragment[];
  onlyLeft: boolean;
}) {
  const t = useWords(words);
  const format = useFormat();
  const text = useEventText();
  const who = useWho();
  const [page, setPage] = useState(1);
  const items = props.onlyLeft
    ? props.items.filter(({ state }) => !SETTLED.includes(state))
    : props.items;
  // What was judged leaves the list of what is left: the last page may be gone.
  const shown = Math.min(page, Math.max(1, Math.ceil(items.length / SIZE)));
  if (items.length === 0) return <Empty>{t(props.onlyLeft ? 'left.none' : 'items.none')}</Empty>;
  return (
    <>
      <Table<AccessReviewItemRowFragment>
        caption={t('items')}
        rows={items.slice((shown - 1) * SIZE, shown * SIZE)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            label: t('who'),
            isRowHeader: true,
            cell: who,
          },
          {
            key: 'what',
            label: t('what'),
            cell: (item) => (
              <>
                {text(item)}
                {item.counted > 1 && (
                  <>
                    <br />
                    <span className="meta">{t('counted', { n: item.counted })}</span>
                  </>
                )}
                <RolesGiven given={item.rolesGiven} />
              </>
            ),
          },
          {
            key: 'when',
            label: t('when'),
            cell: ({ at }) => (
              <time className="access-review__when" dateTime={at}>
                {`${format.isoDay(at)} ${format.time(at)}`}
              </time>
            ),
          },
          {
            key: 'why',
            label: t('why'),
            cell: ({ reasons }) =>
              reasons.map((reason) => t.maybe(`reason.${reason}`) ?? reason).join(', '),
          },
          { key: 'verdict', label: t('verdict'), cell: (item) => <ItemVerdict item={item} /> },
        ]}
      />
      <Pager page={shown} size={SIZE} total={items.length} onPage={setPage} />
    </>
  );
}
