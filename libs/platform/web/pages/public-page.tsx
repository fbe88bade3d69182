import type { ReactNode } from 'react';
import { Page, type PageProps } from '../ui/page.js';
import './public-page.css';

export interface PublicPageProps extends Pick<PageProps, 'title' | 'heading' | 'intro'> {
  /** Who is behind the page and what it keeps, in a line or two at its foot. */
  readonly sender: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page for anybody: no menu, the other language and *Lämna sidan* at the top (`isPublic` in pages.ts),
 * large and easy to read, and at its foot who is behind it.
 */
export function PublicPage({ sender, children, ...page }: PublicPageProps) {
  return (
    <div className="public-page">
      <Page {...page} narrow>
        {children}
        <footer className="public-page__sender">{sender}</footer>
      </Page>
    </div>
  );
}
