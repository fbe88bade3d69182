import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { AsOf } from './as-of.js';
import { FigureLink } from './figure-link.js';
import { FigureName } from './figure-name.js';
import type { FigureRowFragment } from './progress.generated.js';
import { suppressed, useSaid } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

/** Forms whose number needs its unit beside it; a count is named by its row, a share by its signs. */
export const WITH_UNIT: readonly string[] = ['HOURS', 'DIFFERENCE'];

export interface FigureRowsProps {
  readonly caption: string;
  readonly figures: readonly FigureRowFragment[];
  readonly search: Scope['search'];
  /** The closing day that the page stands at. */
  readonly page: string | null;
}

/** Figures with what is told of their parts below the name; each number leads to what it stands on. */
export function FigureRows({ caption, figures, search, page }: FigureRowsProps) {
  const t = useWords(words);
  const said = useSaid();
  return (
    <Table<FigureRowFragment>
      caption={caption}
      rows={figures}
      rowKey={({ definition }) => definition.code}
      columns={[
        {
          key: 'name',
          label: t('figures.name'),
          isRowHeader: true,
          cell: (figure) => <FigureName figure={figure} />,
        },
        {
          key: 'value',
          label: t('figures.value'),
          isNumber: true,
          cell: ({ definition, value, asOf }) => (
            <>
              <FigureLink
                code={definition.code}
                name={said(definition.name)}
                figure={value}
                search={search}
              />
              {WITH_UNIT.includes(definition.form) && !suppressed(value) && (
                <span className="meta"> {said(definition.unit)}</span>
              )}
              <AsOf figure={value} day={asOf} page={page} />
            </>
          ),
        },
      ]}
    />
  );
}
