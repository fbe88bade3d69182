import { type ReactNode, useEffect, useRef } from 'react';

/** A form that has just been asked for takes the focus, wherever on the page its button stood. */
export function OpenedPart(props: {
  children: ReactNode;
  isAsked?: boolean;
  /** In words what one changes here: `E` leads to its first field. */
  edits?: string;
}) {
  const { isAsked = true } = props;
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return (
    <div className="opened-part" ref={part} tabIndex={-1} data-edit={props.edits}>
      {props.children}
    </div>
  );
}
