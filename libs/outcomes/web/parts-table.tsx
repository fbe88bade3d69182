import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Length } from '@stad/platform/web/ui/bar.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { shownNumber } from '../rules/figure.js';
import { FigureValue } from './figure-link.js';
import { usePartName } from './part-name.js';
import type { FigureRowFragment } from './progress.generated.js';
import { publishedFigure } from './published-figure.js';
import './published-table.css';
import { words } from './words.generated.js';

type Part = FigureRowFragment['partsInShort'][number];

/** A figure that has no one number, row by row: *Lund vid start 1,1, Lund vid slut 2,4* (pages.md 3.9). */
export function PartsTable({ parts }: { parts: readonly Part[] }) {
  const t = useWords(words);
  const partName = usePartName();
  const numberOf = ({ figure }: Part) => shownNumber(publishedFigure(figure)) ?? 0;
  const longest = Math.max(...parts.map(numberOf));
  return (
    <Table<Part>
      caption={t('kpi.value')}
      rows={parts}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          label: t('table.category'),
          isRowHeader: true,
          cell: (part) => (
            <div className="published-table__name">
              {partName(part.key, part.name)}
              {numberOf(part) > 0 && <Length value={numberOf(part)} longest={longest} />}
            </div>
          ),
        },
        {
          key: 'value',
          label: t('table.value'),
          isNumber: true,
          cell: ({ figure }) => <FigureValue figure={figure} />,
        },
      ]}
    />
  );
}
