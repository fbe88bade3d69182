import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { words as countWords } from '../counts/words.generated.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** What another agency counted on the evening one was there (INV-15): the talk afterwards needs it. */
export function TeamCounts({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const counted = useWords(countWords);
  const { teamCounts, ownReport, countingAgency } = pass;
  const rows = teamCounts.filter(({ n }) => n > 0);
  if (teamCounts.length === 0 || ownReport?.counts) return null;
  const caption = t('teamCounts', { agency: countingAgency?.shortName ?? '' });
  return (
    <section className="stack stack--tight">
      <h3>{caption}</h3>
      {rows.length === 0 ? (
        <p>{t('teamCounts.none')}</p>
      ) : (
        <Table
          caption={caption}
          columns={[
            {
              key: 'counter',
              label: t('report.counts'),
              isRowHeader: true,
              cell: ({ counter }) => counted.maybe(`counter.${counter}`) ?? counter,
            },
            { key: 'n', label: t('report.value'), isNumber: true, cell: ({ n }) => n },
          ]}
          rows={rows}
          rowKey={({ counter }) => counter}
        />
      )}
      <p className="meta">{t('teamCounts.why')}</p>
    </section>
  );
}
