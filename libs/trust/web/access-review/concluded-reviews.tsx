import { localDate } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { type YearSums, yearSums } from '../../rules/access-review/year-sums.js';
import type { AccessReviewRowFragment } from './access-review.generated.js';
import { words } from './words.generated.js';

/** The controls that are concluded, and each year's sums, which the data protection officer reads. */
export function ConcludedReviews({ reviews }: { reviews: readonly AccessReviewRowFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const figures = <Row extends Omit<YearSums, 'year' | 'reviews'>>() =>
    (['events', 'items', 'authorised', 'asked', 'deviations'] as const).map((key) => ({
      key,
      label: t(`sum.${key}`),
      isNumber: true,
      cell: (row: Row) => format.number(row[key]),
    }));
  const day = (instant: string) => format.monthDay(localDate(new Date(instant)), true);
  const years = yearSums(
    reviews.map((review) => ({ ...review, until: localDate(new Date(review.until)) })),
  );
  return (
    <>
      <Card heading={t('concluded')}>
        <Table<AccessReviewRowFragment>
          caption={t('concluded')}
          rows={reviews}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'when',
              label: t('concluded.until'),
              isRowHeader: true,
              cell: ({ id, until }) => (
                <Link to="/loggkontroll/granskning" search={{ kontroll: id }}>
                  {day(until)}
                </Link>
              ),
            },
            ...figures<AccessReviewRowFragment>(),
            {
              key: 'by',
              label: t('signed'),
              cell: ({ concludedBy, concludedAt }) =>
                t('signed.by', {
                  who: concludedBy ?? t('who.unknown'),
                  time: concludedAt ? format.moment(concludedAt) : '',
                }),
            },
          ]}
        />
      </Card>
      <Card heading={t('years')}>
        <Table<YearSums>
          caption={t('years')}
          rows={years}
          rowKey={({ year }) => year}
          columns={[
            { key: 'year', label: t('year'), isRowHeader: true, cell: ({ year }) => year },
            {
              key: 'reviews',
              label: t('sum.reviews'),
              isNumber: true,
              cell: ({ reviews: n }) => format.number(n),
            },
            ...figures<YearSums>(),
          ]}
        />
      </Card>
    </>
  );
}
