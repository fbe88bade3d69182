import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.js';
import './card.css';

export interface CardProps {
  /** A sentence-case heading; the card is then a named section. */
  readonly heading?: ReactNode;
  /** Beside the heading: a count, a date. */
  readonly note?: ReactNode;
  /** Beside the heading: a button or link. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A flat surface for what belongs together. Cards are not put in cards. */
export function Card({ heading, note, action, level = 2, className, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classNames('card', className)} aria-labelledby={heading ? id : undefined}>
      {heading && (
        <div className="card__head">
          <Heading id={id}>{heading}</Heading>
          {note && <span className="card__note">{note}</span>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
