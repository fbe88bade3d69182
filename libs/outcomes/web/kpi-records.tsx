import { activityPath } from '@stad/activities/all/web/kinds.js';
import { useTitleText } from '@stad/activities/all/web/use-title-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { KpiRecordFragment } from './kpi.generated.js';
import { words } from './words.generated.js';

/** Records behind a figure that the viewer may open; the value is the own report's and nobody else's. */
export function KpiRecords({ records }: { records: readonly KpiRecordFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  if (records.length === 0) return <p className="meta">{t('kpi.records.none')}</p>;
  const hasValues = records.some(({ value }) => value !== null);
  return (
    <Table<KpiRecordFragment>
      caption={t('kpi.records')}
      rows={records}
      rowKey={({ activityId }) => activityId}
      columns={[
        {
          key: 'title',
          label: t('record.title'),
          isRowHeader: true,
          cell: (record) => <RecordLink record={record} />,
        },
        {
          key: 'day',
          label: t('record.day'),
          cell: ({ startsAt }) => `${format.isoDay(startsAt)}, ${format.week(startsAt)}`,
        },
        ...(hasValues
          ? [
              {
                key: 'value',
                label: t('record.value'),
                isNumber: true,
                cell: ({ value }: KpiRecordFragment) => value !== null && format.number(value),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Where records stand that are no activities. */
const REGISTERS: Readonly<Record<string, string>> = {
  ACTOR: '/aktorer',
  AGREEMENT: '/overenskommelser',
};

/** Those that have a list and no page of their own. */
const LISTS: Readonly<Record<string, string>> = { CAPACITY: '/kapacitet' };

function RecordLink({ record }: { record: KpiRecordFragment }) {
  const t = useWords(words);
  const title = useTitleText()(record);
  const name = [record.number, title].filter(Boolean).join(' ');
  const register = REGISTERS[record.kind];
  const list = LISTS[record.kind];
  const to = register
    ? `${register}/${record.activityId}`
    : activityPath({ ...record, id: record.activityId });
  const text = name || (t.maybe(`kind.${record.kind}`) ?? record.kind);
  if (list) return <Link to={list}>{text}</Link>;
  return to ? <Link to={to}>{text}</Link> : text;
}
