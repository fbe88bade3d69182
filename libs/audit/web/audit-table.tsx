import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { AuditRowFragment } from './audit-events.generated.js';
import { useEventText } from './event-text.js';
import { words } from './words.generated.js';
import './audit.css';

/** One page of events. */
export function AuditTable({ events }: { events: readonly AuditRowFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const text = useEventText();
  const { agency } = useViewer();
  const who = ({ membershipId, functionTitle, agencyShortName, job }: AuditRowFragment) => {
    if (!membershipId) return job ? t('who.job', { job }) : t('who.nobody');
    const title = functionTitle ?? t('who.unknown');
    // People of other organisations are function and organisation (INV-31); one's own need no second word.
    return agencyShortName && agencyShortName !== agency.shortName
      ? `${title}, ${agencyShortName}`
      : title;
  };
  return (
    <Table<AuditRowFragment>
      caption={t('caption')}
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          label: t('who'),
          isRowHeader: true,
          cell: who,
        },
        { key: 'what', label: t('what'), cell: text },
        {
          key: 'when',
          label: t('when'),
          cell: ({ at }) => (
            <time className="audit__when" dateTime={at}>
              {`${format.isoDay(at)} ${format.time(at)}`}
            </time>
          ),
        },
        {
          key: 'detail',
          label: t('detail'),
          cell: (event) => <Detail event={event} />,
        },
      ]}
    />
  );
}

/** For those who know the database: codes and ids, never content. */
function Detail({ event }: { event: AuditRowFragment }) {
  const t = useWords(words);
  const facts = [
    ['detail.action', event.action],
    ['detail.object', event.objectType],
    ['detail.records', event.objectIds.join(', ')],
    ['detail.fields', event.fields.join(', ')],
    ['detail.basis', event.legalBasis],
    ['detail.rows', event.rowCount],
    ['detail.id', event.id],
  ] as const;
  return (
    <details className="audit__detail">
      <summary>{t('detail.show')}</summary>
      <dl className="facts">
        {facts.map(
          ([key, value]) =>
            value !== null &&
            value !== '' && (
              <div className="audit__fact" key={key}>
                <dt>{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
