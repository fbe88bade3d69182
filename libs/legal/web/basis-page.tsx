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
import { BASES, basisOf, isConfirmable } from '../rules/bases/catalogue.js';
import { lawAddress } from '../rules/bases/law-address.js';
import { inGuideOrder } from '../rules/guide/basis-order.js';
import {
  type BasisAnswerFragment,
  LegalBasisPageDocument,
  type LegalBasisPageQuery,
} from './basis.generated.js';
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
  const language = useLanguage();
  const maySee = useMay('legal:confirmations');
  const isAsked = isConfirmable(basis);
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
      <Card heading={t('basis.reference')}>
        <p className="measure">{basis.summary[language]}</p>
        <LawText basis={basis} />
        <p className="meta">{[basis.enactedBy, t('answer.example')].filter(Boolean).join(' · ')}</p>
      </Card>
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
          {decisions.length > 0 && (
            <DecisionForm
              key={`decision ${key}`}
              basis={basis}
              version={key}
              steps={decisions.map(({ step }) => step)}
            />
          )}
          {maySee && nextSteps.length > 0 && <NextBasis after={basis} rows={rows} />}
          {mayWrite && (
            <LegalTextForm
              key={`text ${key}`}
              basis={basis}
              text={confirmation?.text ?? basis.summary.sv}
              version={key}
              isBeside={decisions.length > 0}
            />
          )}
          <LegalHistory basis={basis} />
        </>
      )}
    </Page>
  );
}

/** The way to the words of the law itself, which the portal does not keep: the text above is its own. */
function LawText({ basis }: { basis: LegalBasis }) {
  const t = useWords(words);
  const address = lawAddress(basis.code);
  if (address === null) return null;
  return (
    <p>
      <a href={address} target="_blank" rel="noreferrer noopener">
        {t('basis.law')}
      </a>
    </p>
  );
}

/** The next one without an answer, in the order of the guide: whoever confirms goes on from here. */
function NextBasis({ after, rows }: { after: LegalBasis; rows: Rows }) {
  const t = useWords(words);
  const said = new Map(rows.map((row) => [refOf(row), row.confirmation?.state ?? 'DRAFT']));
  const inOrder = inGuideOrder(BASES).filter(isConfirmable);
  const at = inOrder.findIndex((one) => refOf(one) === refOf(after));
  const left = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at))].filter(
    (one) => said.get(refOf(one)) === 'DRAFT',
  );
  const [next] = left;
  return (
    <p className="no-print">
      {next ? (
        <Link to={`/lagstod/lagrum/${next.code}-${next.wording}`}>
          {t('basis.next', { provision: next.provision, n: left.length })}
        </Link>
      ) : (
        t('basis.allSaid')
      )}
    </p>
  );
}
