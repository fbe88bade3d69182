import { useMissingText } from '@stad/platform/web/i18n/problem-text.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { missingIn } from '../pass/missing-here.js';
import type { Pass } from '../pass/pass.js';
import '../pass/pass-lines.css';

/** Said of the counting agency beside its own field, of an empty team once. */
const ELSEWHERE = ['COUNTING_AGENCY_MISSING', 'NOBODY_IN_FIELD'];

/** What the team still lacks before a start, above its rows. */
export function TeamMissing({ pass, isEmpty }: { pass: Pass; isEmpty: boolean }) {
  const missingText = useMissingText();
  // Of an empty team its own line says how many it needs.
  const elsewhere = isEmpty ? [...ELSEWHERE, 'TEAM_TOO_SMALL'] : ELSEWHERE;
  const here = missingIn(pass, 'team').filter(({ code }) => !elsewhere.includes(code));
  if (here.length === 0) return null;
  return (
    <ul className="pass-lines team-missing">
      {here.map((missing) => (
        <li key={missing.code}>
          <StatusText tone="notice">{missingText(missing)}</StatusText>
        </li>
      ))}
    </ul>
  );
}
