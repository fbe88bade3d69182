import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words as kindWords } from '../kind/words.generated.js';
import { RISK_TONES } from '../pass/pass-looks.js';
import { words as passWords } from '../words.generated.js';
import { DecideRisk } from './decide-risk.js';
import { StandingRiskPageDocument } from './risk.generated.js';
import { RiskMatrix } from './risk-matrix.js';
import { RiskState } from './risk-state.js';
import type { StandingRisk } from './standing-risk.js';
import { useAreaGroups } from './use-area-groups.js';
import { words } from './words.generated.js';

/** `/risk/SR-2022-001`: one assessment of the own employer, all of it, and the manager's decision. */
export default function RiskPage() {
  const t = useWords(words);
  const number = useRouteParam('number');
  const query = useOperation(StandingRiskPageDocument, { number });
  return (
    <QueryView query={query}>
      {({ standingRisk: risk }) => (
        <Page
          title={t('risk.title', { number })}
          marks={
            <>
              <RiskState risk={risk} />
              <ClassBadge informationClass="P3" />
            </>
          }
          intro={t('risk.private')}
        >
          {risk.shouldBeRenewed && risk.state === 'APPROVED' && (
            <Notice tone="notice">{t('risk.renew')}</Notice>
          )}
          <RiskFacts risk={risk} />
          <DecideRisk risk={risk} />
          <Card heading={t('risk.matrix')}>
            <RiskMatrix items={risk.items} />
          </Card>
        </Page>
      )}
    </QueryView>
  );
}

function RiskFacts({ risk }: { risk: StandingRisk }) {
  const t = useWords(words);
  const ofPass = useWords(passWords);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  const { nameOf } = useAreaGroups();
  const mayWrite = useMay('standing-risk:write');
  return (
    <Card>
      <StatusText tone={RISK_TONES[risk.band] ?? 'notice'}>
        {t.maybe(`risk.${risk.band}`, { n: risk.residual })}
      </StatusText>
      <dl className="facts">
        <dt>{ofPass('field.type')}</dt>
        <dd>{ofKind.maybe(`type.${risk.type}`)}</dd>
        <dt>{t('risk.areaGroup')}</dt>
        <dd>{nameOf(risk.areaGroup)}</dd>
        <dt>{t('risk.valid')}</dt>
        <dd>{`${risk.validFrom}\u2060–\u2060${risk.validTo}`}</dd>
        <dt>{t('risk.heard')}</dt>
        <dd>{risk.safetyRepHeardOn ?? t('risk.notHeard')}</dd>
        <dt>{t('risk.written')}</dt>
        <dd>{[risk.writtenByTitle, format.isoDay(risk.writtenAt)].filter(Boolean).join(', ')}</dd>
        {risk.decidedAt && (
          <>
            <dt>{t('risk.decided')}</dt>
            <dd>
              {[risk.decidedByTitle, format.isoDay(risk.decidedAt)].filter(Boolean).join(', ')}
            </dd>
          </>
        )}
      </dl>
      {mayWrite && (
        <div>
          <LinkButton to={`/risk/ny?fran=${risk.number}`}>{t('risk.again')}</LinkButton>
        </div>
      )}
    </Card>
  );
}
