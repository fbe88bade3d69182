import { type ReactNode, useEffect, useRef } from 'react';

/** A form that has just been opened takes the focus, wherever on the page its button stood. */
export function OpenedPart({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="opened-part" ref={part} tabIndex={-1}>
      {children}
    </div>
  );
}
