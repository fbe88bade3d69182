import { useEffect, useState } from 'react';
import type { Finding } from '../rules/personal-data/finding.js';
import { scan } from '../rules/personal-data/scan.js';

/** Long enough not to speak between two letters, short enough to be read before sending. */
const PAUSE_MS = 400;

/**
 * The gravest thing the guard finds while one types, after a short pause; undefined when all is
 * well. Only a hint: the API runs the same rule and decides (INV-01).
 */
export function useLiveGuard(text: string): Finding | undefined {
  const [finding, setFinding] = useState<Finding>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const { findings } = scan(text, { now: new Date() });
      setFinding(findings.find(({ severity }) => severity === 'block') ?? findings[0]);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return finding;
}
