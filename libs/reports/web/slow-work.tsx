import { type ReactNode, useEffect, useState } from 'react';
import './slow-work.css';

const SECOND = 1000;

export interface SlowWorkProps {
  readonly isUnderWay: boolean;
  readonly label: string;
  /** What is being done, in words. */
  readonly children: ReactNode;
}

/** Progress of work that takes longer than a second; what is quick shows none. */
export function SlowWork({ isUnderWay, label, children }: SlowWorkProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => setSlow(true), SECOND);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isUnderWay]);
  return (
    <div role="status" className="slow-work">
      {isSlow && (
        <>
          <progress aria-label={label} />
          <span>{children}</span>
        </>
      )}
    </div>
  );
}
