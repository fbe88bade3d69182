import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { type LegalBasis, refOf } from '../rules/bases/basis.js';
import { basisOf } from '../rules/bases/catalogue.js';
import { type BasisAnswerFragment, LegalBasisPageDocument } from './basis.generated.js';
import { CONFIRMATION_TONES } from './confirmation-tones.js';
import { DecisionForm } from './decision-form.js';
import { LegalHistory } from './legal-history.js';
import { LegalTextForm } from './legal-text-form.js';
import { validityText } from './validity-text.js';
import { words } from './words.generated.js';

/** One wording: the portal's text, the agency's own, what its jurist says; the jurist writes here. */
export default function BasisPage() {
  const address = useRouteParam('ref');
  const basis = basisOf(address.replace(/-(\d+)$/, '.$1'));
  const query = useOperation(LegalBasisPageDocument);
  if (!basis) return <NotAvailable />;
  return (
    <QueryView query={query}>
      {({ legalBases }) => {
        const row = legalBases.rows.find((one) => refOf(one) === refOf(basis));
        return row ? <Basis basis={basis} row={row} /> : <NotAvailable />;
      }}
    </QueryView>
  );
}

function Basis({ basis, row }: { basis: LegalBasis; row: BasisAnswerFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const maySee = useMay('legal:confirmations');
  const isConfirmable = basis.use === 'SHOWN' || basis.use === 'HIDDEN';
  const { confirmation, nextSteps } = row;
  const state = confirmation?.state ?? 'DRAFT';
  const date = (day: string) => format.monthDay(day, true);
  const mayWrite = nextSteps.some(({ step }) => step === 'write');
  const decisions = nextSteps.filter(({ step }) => step !== 'write');
  const key = confirmation?.version ?? 0;
  return (
    <Page
      title={t('basis.title', { code: `${basis.code} ${basis.wording}` })}
      heading={basis.provision}
      note={validityText(basis, t, date)}
      marks={
        isConfirmable &&
        maySee && (
          <StatusChip tone={CONFIRMATION_TONES[state] ?? 'draft'}>
            {t.maybe(`state.${state}`)}
          </StatusChip>
        )
      }
      intro={t(`bases.group.${basis.use}`)}
      actions={<Link to="/lagstod/lagrum">{t('basis.back')}</Link>}
      narrow
    >
      <Card heading={t('basis.reference')}>
        <p className="measure">{basis.summary[language]}</p>
        <p className="meta">{[basis.enactedBy, t('answer.example')].filter(Boolean).join(' · ')}</p>
      </Card>
      {isConfirmable && maySee && (
        <>
          <Card heading={t('basis.own')}>
            <p className="measure">{confirmation?.text ?? t('basis.ownEmpty')}</p>
            {confirmation?.decidedOn && (
              <p>
                {t('basis.decided', {
                  state: t.maybe(`state.${state}`) ?? state,
                  who: confirmation.decidedBy ?? t('ask.jurist'),
                  date: date(confirmation.decidedOn),
                })}
              </p>
            )}
            {confirmation?.note && <p className="measure">{confirmation.note}</p>}
            {confirmation?.nextReview && (
              <p className="meta">
                {t('basis.nextReview', { date: date(confirmation.nextReview) })}
              </p>
            )}
          </Card>
          {mayWrite && (
            <LegalTextForm
              key={`text ${key}`}
              basis={basis}
              text={confirmation?.text ?? basis.summary.sv}
              version={key}
            />
          )}
          {decisions.length > 0 && (
            <DecisionForm
              key={`decision ${key}`}
              basis={basis}
              version={key}
              steps={decisions.map(({ step }) => step)}
            />
          )}
          <LegalHistory basis={basis} />
        </>
      )}
    </Page>
  );
}
