import type { ReactNode } from 'react';
import { Page, type PageProps } from '../ui/page.js';
import './list-page.css';

export interface ListPageProps
  extends Pick<PageProps, 'title' | 'heading' | 'note' | 'help' | 'intro' | 'actions'> {
  /** What somebody decides on stands before what one looks through. */
  readonly first?: ReactNode;
  /** A `ListFilter`; without it the list is all there is. */
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
