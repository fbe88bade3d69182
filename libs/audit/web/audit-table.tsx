import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { AuditRowFragment } from './audit-events.generated.js';
import { useEventText } from './event-text.js';
import { words } from './words.generated.js';
import './audit.css';

/** Events that say the same of the same person and minute; the first stands for them. */
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
  const alike = new Map<string, AlikeEvents>();
  for (const event of events) {
    const row = {
      who: who(event),
      what: text(event),
      when: `${format.isoDay(event.at)} ${format.time(event.at)}`,
    };
    // The minute that passed, not the one the clock shows: the hour that comes twice in October is two.
    const key = JSON.stringify([row, Math.floor(Date.parse(event.at) / 60_000)]);
    const first = alike.get(key);
    alike.set(key, {
      ...row,
      id: first?.id ?? event.id,
      events: [...(first?.events ?? []), event],
    });
  }
  return (
    <Table<AlikeEvents>
      caption={t('caption')}
      isBrief
      rows={[...alike.values()]}
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
