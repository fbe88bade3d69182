import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { type GoAheadBasis, goAheadAfterChange } from '../../rules/go-ahead-change.js';
import type { PassType } from '../../rules/pass-type.js';
import type { Member } from '../../rules/team.js';
import type { Pass } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';
import { words } from '../words.generated.js';

export interface PlanChange {
  readonly type?: string;
  readonly areaGroups?: readonly string[];
  readonly startsAt?: Date;
  readonly team?: readonly Member[];
}

/** Said before saving: which go-aheads fall with the change, and why (INV-10). */
export function FallingGoAheads({ pass, change }: { pass: Pass; change: PlanChange }) {
  const t = useWords(words);
  const given = pass.employers
    .filter((employer) => employer.goAhead?.inForce)
    .map((employer) => employer.agency.id);
  if (given.length === 0) return null;
  const before: GoAheadBasis = {
    type: pass.type as PassType,
    areaGroups: pass.areas.map((area) => area.areaGroup),
    startsAt: new Date(pass.startsAt),
    team: ruleMembers(pass.team),
    // From a residual risk of ten, an assessment builds on police support.
    buildsOnPolice: pass.employers.some(({ riskBand }) => riskBand !== null && riskBand !== 'LOW'),
  };
  const givenTo = new Map(
    pass.employers.flatMap(({ agency, goAhead }) =>
      goAhead?.forStartAt ? [[agency.id, new Date(goAhead.forStartAt)] as const] : [],
    ),
  );
  const after = { ...before, ...change } as GoAheadBasis;
  const falling = goAheadAfterChange(before, after, givenTo).filter(
    ({ agencyId, reasons }) => given.includes(agencyId) && reasons.length > 0,
  );
  return (
    <div role="status">
      {falling.length === 0 ? (
        <p className="meta">{t('goAheadsStand')}</p>
      ) : (
        <Notice tone="notice" title={t('goAheadsWillFall', { n: falling.length })}>
          <ul>
            {falling.map(({ agencyId, label, reasons }) => (
              <li key={agencyId}>
                {label}: {reasons.map((reason) => t(`voidReason.${reason}`)).join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
