import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { type LegalBasis, refOf } from '../rules/bases/basis.js';
import { BASES, basisOf, isConfirmable } from '../rules/bases/catalogue.js';
import { inGuideOrder } from '../rules/guide/basis-order.js';
import {
  type BasisAnswerFragment,
  LegalBasisPageDocument,
  type LegalBasisPageQuery,
} from './basis.generated.js';
import { isReviewDue } from './confirmation-review.js';
import { CONFIRMATION_TONES } from './confirmation-tones.js';
import { DecisionForm } from './decision-form.js';
import { LegalHistory } from './legal-history.js';
import { LegalTextForm } from './legal-text-form.js';
import { ProvisionText } from './provision-text.js';
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
        return row ? <Basis basis={basis} row={row} rows={legalBases.rows} /> : <NotAvailable />;
      }}
    </QueryView>
  );
}

type Rows = LegalBasisPageQuery['legalBases']['rows'];

function Basis(props: { basis: LegalBasis; row: BasisAnswerFragment; rows: Rows }) {
  const { basis, row, rows } = props;
  const t = useWords(words);
  const format = useFormat();
  const maySee = useMay('legal:confirmations');
  const isAsked = isConfirmable(basis);
  const { confirmation, nextSteps } = row;
  const state = confirmation?.state ?? 'DRAFT';
  const date = (day: string) => format.monthDay(day, true);
  const mayWrite = nextSteps.some(({ step }) => step === 'write');
  const decisions = nextSteps.filter(({ step }) => step !== 'write');
  const key = confirmation?.version ?? 0;
  const { today } = useViewer();
  const left = leftAfter(basis, rows, today);
  const decides = isAsked && maySee && decisions.length > 0;
  // Once it has its answer, the next one is what comes; before, the answer is.
  const isSaid = state !== 'DRAFT';
  const leadsOn = isSaid && left.length > 0;
  return (
    <Page
      title={t('basis.title', { code: `${basis.code} ${basis.wording}` })}
      heading={basis.provision}
      note={validityText(basis, t, date)}
      marks={
        isAsked &&
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
      {!decides && (
        <Card heading={t('basis.reference')}>
          <ProvisionText basis={basis} isExample={!isSaid} />
        </Card>
      )}
      {isAsked && maySee && (
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
          {decides && (
            <DecisionForm
              key={`decision ${key}`}
              basis={basis}
              version={key}
              steps={decisions.map(({ step }) => step)}
              isBeside={leadsOn}
            >
              <ProvisionText basis={basis} isExample={!isSaid} />
            </DecisionForm>
          )}
          {nextSteps.length > 0 && <NextBasis left={left} isNext={leadsOn} />}
          {mayWrite && (
            <LegalTextForm
              key={`text ${key}`}
              basis={basis}
              text={confirmation?.text ?? basis.summary.sv}
              version={key}
              isBeside={decisions.length > 0 || leadsOn}
            />
          )}
          <LegalHistory basis={basis} />
        </>
      )}
    </Page>
  );
}

/** Those without an answer, in the order of the guide, the ones after this first. */
function leftAfter(basis: LegalBasis, rows: Rows, today: string): readonly LegalBasis[] {
  const waits = new Set(
    rows
      .filter(
        ({ confirmation }) =>
          (confirmation?.state ?? 'DRAFT') === 'DRAFT' || isReviewDue(confirmation, today),
      )
      .map(refOf),
  );
  const inOrder = inGuideOrder(BASES).filter(isConfirmable);
  const at = inOrder.findIndex((one) => refOf(one) === refOf(basis));
  return [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at))].filter((one) =>
    waits.has(refOf(one)),
  );
}

/** The way to the next one without an answer: whoever confirms goes on from here. */
function NextBasis({ left, isNext }: { left: readonly LegalBasis[]; isNext: boolean }) {
  const t = useWords(words);
  const [next] = left;
  return (
    <p className="no-print">
      {next ? (
        <LinkButton
          to={`/lagstod/lagrum/${next.code}-${next.wording}`}
          kind={isNext ? 'primary' : 'secondary'}
        >
          {t('basis.next', { provision: next.provision, n: left.length })}
        </LinkButton>
      ) : (
        t('basis.allSaid')
      )}
    </p>
  );
}
