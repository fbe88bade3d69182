import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { ReportFragment } from './report.generated.js';
import { words } from './words.generated.js';

export interface SectionSumsProps {
  readonly sums: ReportFragment['activitySums'];
  readonly section: number;
}

/** What stands below the text of a section by itself, in the Swedish of the report. */
export function SectionSums({ sums, section }: SectionSumsProps) {
  const t = useWords(words);
  const own = sums.filter((each) => each.section === section);
  if (own.length === 0) return null;
  return (
    <>
      <p className="meta">{t('sums.below')}</p>
      {own.map(({ heading, lines, note }) => (
        <div key={heading} lang="sv">
          <Table
            caption={heading}
            showCaption
            columns={[
              {
                key: 'label',
                label: t('sums.what'),
                cell: ({ label }) => label,
                isRowHeader: true,
              },
              { key: 'value', label: t('sums.number'), cell: ({ value }) => value, isNumber: true },
              { key: 'parts', label: t('sums.parts'), cell: ({ parts }) => parts || '–' },
            ]}
            rows={lines}
            rowKey={({ label }) => label}
          />
          {note && <p className="meta">{note}</p>}
        </div>
      ))}
    </>
  );
}
