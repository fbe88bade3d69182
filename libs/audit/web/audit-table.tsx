import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { AuditRowFragment } from './audit-events.generated.js';
import { useEventText } from './event-text.js';
import { words } from './words.generated.js';
import './audit.css';

/** Events that follow each other and say the same of the same minute; the first stands for them. */
interface AlikeEvents {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly events: readonly AuditRowFragment[];
}

/** One page of events; what happened many times in a minute is one row, with each of them in it. */
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
  const rows: AlikeEvents[] = [];
  for (const event of events) {
    const when = `${format.isoDay(event.at)} ${format.time(event.at)}`;
    const row = { id: event.id, who: who(event), what: text(event), when, events: [event] };
    const last = rows.at(-1);
    const isAlike = last?.who === row.who && last.what === row.what && last.when === when;
    if (isAlike) rows.splice(-1, 1, { ...last, events: [...last.events, event] });
    else rows.push(row);
  }
  return (
    <Table<AlikeEvents>
      caption={t('caption')}
      isBrief
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', label: t('who'), isRowHeader: true, cell: (row) => row.who },
        {
          key: 'what',
          label: t('what'),
          isPlain: true,
          cell: ({ what, events: { length: n } }) => (n > 1 ? t('whatTimes', { what, n }) : what),
        },
        {
          key: 'when',
          label: t('when'),
          isPlain: true,
          cell: ({ when, events: [first] }) => (
            <time className="audit__when" dateTime={first?.at}>
              {when}
            </time>
          ),
        },
        {
          key: 'detail',
          label: t('detail'),
          isPlain: true,
          cell: (row) => <Detail events={row.events} />,
        },
      ]}
    />
  );
}

/** For those who know the database: codes and ids, never content. */
function Detail({ events }: { events: readonly AuditRowFragment[] }) {
  const t = useWords(words);
  return (
    <details className="audit__detail">
      <summary>{t('detail.show')}</summary>
      {events.map((event) => (
        <Facts key={event.id} event={event} />
      ))}
    </details>
  );
}

function Facts({ event }: { event: AuditRowFragment }) {
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
  );
}
