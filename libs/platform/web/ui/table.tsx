// biome-ignore-all lint/a11y/noRedundantRoles: laid out as cards on a phone, some browsers forget that it is a table.
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowsSort from '@tabler/icons-react/icons/IconArrowsSort';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { classNames } from './class-names.js';
import './table.css';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row; exactly one. */
  readonly isRowHeader?: boolean;
  /** Figures stand to the right. */
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** Its value says what it is: where a row is a few lines of a phone it needs no label. */
  readonly isPlain?: boolean;
}

export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

export interface TableProps<Row> {
  /** What the table holds; read aloud before it, seen only with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  /** One page of rows, at most 60: the server pages and sorts (see Pager). */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Sums and the like, one cell a column. */
  readonly foot?: readonly ReactNode[];
  readonly isSelected?: (row: Row) => boolean;
  /** For rows of a few short values: on a phone they follow each other on one line under the name. */
  readonly isBrief?: boolean;
}

/**
 * A plain table; on a phone each row becomes a card with its labels beside the values, and a name
 * with its figure stays a line, as do the short values of a brief row.
 */
export function Table<Row>(props: TableProps<Row>) {
  const isPairs = props.columns.length === 2 && props.columns.some((column) => column.isNumber);
  return (
    <table
      className={classNames('table', isPairs && 'table--pairs', props.isBrief && 'table--brief')}
      role="table"
    >
      <caption className={props.showCaption ? 'table__caption' : 'visually-hidden'}>
        {props.caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <HeadCell
              key={column.key}
              column={column}
              {...(props.sort ? { sort: props.sort } : {})}
              {...(props.onSort ? { onSort: props.onSort } : {})}
            />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr
            role="row"
            data-row
            key={props.rowKey(row)}
            data-selected={props.isSelected?.(row) || undefined}
          >
            {props.columns.map((column) => (
              <BodyCell key={column.key} column={column}>
                {column.cell(row)}
              </BodyCell>
            ))}
          </tr>
        ))}
      </tbody>
      {props.foot && (
        <tfoot role="rowgroup">
          <tr role="row">
            {props.columns.map((column, index) => (
              <BodyCell key={column.key} column={column}>
                {props.foot?.[index]}
              </BodyCell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function BodyCell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const className = classNames(column.isNumber && 'table__number');
  return column.isRowHeader ? (
    <th scope="row" role="rowheader" className={className}>
      {children}
    </th>
  ) : (
    <td role="cell" className={className} data-label={column.isPlain ? undefined : column.label}>
      <div>{children}</div>
    </td>
  );
}

function HeadCell<Row>(props: { column: Column<Row>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const t = useWords(words);
  const { column, sort, onSort } = props;
  const className = classNames(column.isNumber && 'table__number');
  if (!column.isSortable || !onSort) {
    return (
      <th scope="col" role="columnheader" className={className}>
        {column.label}
      </th>
    );
  }
  const isSorted = sort?.by === column.key;
  const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const Icon = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown }[
    direction
  ];
  return (
    <th scope="col" role="columnheader" className={className} aria-sort={direction}>
      <button
        type="button"
        className="table__sort"
        title={t('table.sort', { column: column.label })}
        onClick={() => onSort({ by: column.key, descending: isSorted && !sort.descending })}
      >
        {column.label}
        <Icon aria-hidden />
      </button>
    </th>
  );
}
