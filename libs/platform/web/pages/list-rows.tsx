import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Pager, type PagerProps } from '../ui/pager.js';
import { Table, type TableProps } from '../ui/table.js';
import { words } from '../words.generated.js';
import './list-page.css';

export interface ListRowsProps<Row> extends Omit<TableProps<Row>, 'showCaption' | 'foot'> {
  /** Rows a page, at most 60: the DOM holds no more, however many there are. */
  readonly pager: PagerProps;
  /** The truly empty list: what will be here and an example. What one does stands at the head of the page, once. */
  readonly empty: {
    readonly text: ReactNode;
    readonly example?: ReactNode;
  };
  /** Whether the list is narrowed, and the way back to all of it. */
  readonly filter?: { readonly isOn: boolean; readonly onClear: () => void };
  /** Files of what is shown: links, each with its format in words. */
  readonly exports?: ReactNode;
}

/** The rows of a list page, sorted by their heads, a page at a time; or that there are none, and why. */
export function ListRows<Row>(props: ListRowsProps<Row>) {
  const { pager, empty, filter, exports, ...table } = props;
  if (props.rows.length === 0) {
    return filter?.isOn ? <FilteredAway onClear={filter.onClear} /> : <NoneYet {...empty} />;
  }
  return (
    <div className="list-rows">
      <Table {...table} />
      <div className="list-rows__foot">
        {exports && <div className="list-rows__exports cluster no-print">{exports}</div>}
        <Pager {...pager} />
      </div>
    </div>
  );
}

function NoneYet({ text, ...rest }: ListRowsProps<unknown>['empty']) {
  return <Empty {...rest}>{text}</Empty>;
}

/** Filtered away is not the same as empty: what one chose is the reason, and can be taken back. */
function FilteredAway(props: { onClear: () => void }) {
  const t = useWords(words);
  return (
    <Empty action={<Button onPress={props.onClear}>{t('list.clear')}</Button>}>
      {t('list.emptyFilter')}
    </Empty>
  );
}
