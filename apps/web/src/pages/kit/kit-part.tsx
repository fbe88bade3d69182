import { Card } from '@stad/platform/web/ui/card.js';
import type { ReactNode } from 'react';

/** The parts of one sort, with an address of their own. */
export function KitSection(props: { id: string; heading: string; children: ReactNode }) {
  return (
    <div id={props.id}>
      <Card heading={props.heading}>{props.children}</Card>
    </div>
  );
}

/** One part of the kit by the name it is imported by, in its states. */
export function KitPart(props: { name: string; children: ReactNode }) {
  return (
    <div className="kit-part" data-example>
      <p className="kit-part__name" translate="no">
        <code>{props.name}</code>
      </p>
      {props.children}
    </div>
  );
}

/** One state of a part, with what it is. */
export function KitState(props: { label: string; children: ReactNode }) {
  return (
    <div className="kit-state">
      <p className="meta">{props.label}</p>
      {props.children}
    </div>
  );
}
