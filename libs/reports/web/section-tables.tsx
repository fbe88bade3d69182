import { Table } from '@stad/platform/web/ui/table.js';
import type { ReportTablesQuery } from './report-tables.generated.js';

type ReportTable = ReportTablesQuery['progressReport']['tables'][number];

export interface SectionTablesProps {
  readonly tables: readonly ReportTable[];
  readonly section: number;
}

/** What stands below the text of a section by itself, as it would be frozen now, in the Swedish of the report. */
export function SectionTables({ tables, section }: SectionTablesProps) {
  return tables
    .filter((each) => each.section === section)
    .map((table) => (
      <div key={table.caption} lang="sv">
        {table.rows.length > 0 ? <Rows table={table} /> : <p>{table.caption}</p>}
        {table.notes.map((note) => (
          <p key={note} className="meta">
            {note}
          </p>
        ))}
      </div>
    ));
}

function Rows({ table: { caption, columns, rows } }: { table: ReportTable }) {
  const [first] = columns;
  return (
    <Table
      caption={caption}
      showCaption
      columns={columns.map(({ heading, isNumber }, at) => ({
        ...{ key: heading, label: heading, isNumber, isRowHeader: heading === first?.heading },
        cell: ({ cells }: { cells: ReportTable['rows'][number] }) => (
          <>
            {cells[at]?.text || '–'}
            {cells[at]?.under && <span className="meta"> {cells[at].under}</span>}
          </>
        ),
      }))}
      rows={rows.map((cells, at) => ({ cells, at }))}
      rowKey={({ at }) => String(at)}
    />
  );
}
