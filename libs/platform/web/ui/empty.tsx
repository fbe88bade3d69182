import type { ReactNode } from 'react';
import './empty.css';

/** Nothing here yet: one sentence what will be, one action, the first time an example line. */
export function Empty(props: { children: ReactNode; action?: ReactNode; example?: ReactNode }) {
  return (
    <div className="empty">
      <p>{props.children}</p>
      {props.example && <p className="meta">{props.example}</p>}
      {props.action}
    </div>
  );
}
