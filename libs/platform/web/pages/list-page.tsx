import { type ReactNode, useRef } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useShortcuts } from '../keyboard/shortcuts.js';
import { Page, type PageProps } from '../ui/page.js';
import { words } from '../words.generated.js';
import '../form/form.css';
import './list-page.css';

export interface ListPageProps
  extends Pick<PageProps, 'title' | 'heading' | 'note' | 'help' | 'intro' | 'actions'> {
  /** What somebody decides on stands before what one looks through. */
  readonly first?: ReactNode;
  /** A {@link ListFilter}; without it the list is all there is. */
  readonly filter?: ReactNode;
  /** The query, and in it {@link ListRows}. */
  readonly children: ReactNode;
}

/** A page with a list: what decides, the filter, the rows. */
export function ListPage({ first, filter, children, ...page }: ListPageProps) {
  return (
    <Page {...page}>
      {first}
      {filter}
      {children}
    </Page>
  );
}

/** The fields one narrows a list with, side by side; `/` leads to the first (pages.md 2.4). */
export function ListFilter(props: { children: ReactNode }) {
  const t = useWords(words);
  const fields = useRef<HTMLElement>(null);
  const toFilter = () => fields.current?.querySelector<HTMLElement>('select, input')?.focus();
  useShortcuts([{ keys: '/', label: t('list.filter'), run: toFilter }]);
  return (
    <search ref={fields} className="list-filter form__row no-print">
      {props.children}
    </search>
  );
}
