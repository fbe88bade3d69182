import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { type ReactNode, useId, useState } from 'react';
import { Card } from '../ui/card.js';
import { StatusText, type StatusTone } from '../ui/status-chip.js';
import './folded-section.css';

export interface FoldedSectionProps {
  readonly heading: string;
  /** Beside the heading while it stands open. */
  readonly note?: ReactNode;
  /** Nothing in it waits for anybody: one line is enough. */
  readonly isRight: boolean;
  /** That line: what one would otherwise open it for. */
  readonly line: ReactNode;
  /** How the line looks; left out where all of it is done, null where nothing in it can be done. */
  readonly tone?: StatusTone | null;
  /** Beside the heading, open or not: what one comes back for. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A part of a record. One that is right is a line that unfolds; one that is not stands open, and does not
 * close by itself under whoever sets it right. On paper both are whole.
 */
export function FoldedSection(props: FoldedSectionProps) {
  const { heading, note, isRight, line, tone = 'done', action, children } = props;
  const id = useId();
  const [isFoldable, setFoldable] = useState(isRight);
  const [isOpen, setOpen] = useState(false);
  // Somebody else has changed it: what is not right any more is not hidden.
  if (isFoldable && !isRight) setFoldable(false);
  if (!isFoldable) {
    return (
      <Card heading={heading} note={note} action={action}>
        {children}
      </Card>
    );
  }
  return (
    <section className="card folded" aria-labelledby={id} data-open={isOpen || undefined}>
      <div className="folded__head">
        <h2 id={id}>
          <button
            type="button"
            className="folded__press"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronDown aria-hidden />
            {heading}
          </button>
        </h2>
        {tone ? <StatusText tone={tone}>{line}</StatusText> : <span className="meta">{line}</span>}
        {action && <span className="folded__action">{action}</span>}
      </div>
      <div className="folded__body">{children}</div>
    </section>
  );
}
