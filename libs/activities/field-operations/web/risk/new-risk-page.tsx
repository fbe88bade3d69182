import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Place, useDateContext, usePlace } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import { RISK_FACTORS } from '../../rules/risk-assessment.js';
import { riskBand } from '../../rules/standing-risk.js';
import { words as kindWords } from '../kind/words.generated.js';
import { RISK_TONES } from '../pass/pass-looks.js';
import { words as passWords } from '../words.generated.js';
import { FactorFields } from './factor-fields.js';
import { StandingRiskPageDocument, WriteStandingRiskDocument } from './risk.generated.js';
import { readRisk, residualSoFar, riskValues } from './risk-values.js';
import type { StandingRisk } from './standing-risk.js';
import { useAreaGroups } from './use-area-groups.js';
import { words } from './words.generated.js';

/** `/risk/ny`: twelve factors, put before the manager. `?fran=SR-2022-001` begins from an earlier one. */
export default function NewRiskPage() {
  const t = useWords(words);
  const ofPass = useWords(passWords);
  const place = usePlace();
  const { fran: number = '' } = useUrlValues();
  return (
    <Page title={t('risk.newTitle')} intro={t('risk.intro')} narrow>
      {place === null ? (
        <Empty>{ofPass('new.noPlace')}</Empty>
      ) : number === '' ? (
        <NewRisk place={place} from={null} />
      ) : (
        <FromEarlier key={number} place={place} number={number} />
      )}
    </Page>
  );
}

function FromEarlier({ place, number }: { place: Place; number: string }) {
  const query = useOperation(StandingRiskPageDocument, { number });
  return (
    <QueryView query={query} part>
      {({ standingRisk }) => <NewRisk place={place} from={standingRisk} />}
    </QueryView>
  );
}

function NewRisk({ place, from }: { place: Place; from: StandingRisk | null }) {
  const t = useWords(words);
  const ofPass = useWords(passWords);
  const ofKind = useWords(kindWords);
  const go = useGo();
  const context = useDateContext();
  const guards = useTextGuards();
  const { groups: areaGroups, nameOf } = useAreaGroups();
  const ground = { areaGroups, today: context.today };
  const write = useMutationOperation(WriteStandingRiskDocument);
  const form = useForm({
    start: riskValues(from, context.today),
    check: (values) => problemsOf(readRisk(values, ground, context)),
    send: (values) => {
      const { residual: _residual, items, ...risk } = orThrow(readRisk(values, ground, context));
      return write.send({
        siteId: place.site.id,
        ...risk,
        items: [...items],
        overrides: [...guards.overrides],
      });
    },
    onDone: ({ writeStandingRisk }) => go(`/risk/${writeStandingRisk.number}`),
  });
  const residual = residualSoFar(form.values);
  return (
    <Form
      form={form}
      submit={t('risk.submit')}
      secondary={<LinkButton to="/risk">{ofPass('back')}</LinkButton>}
    >
      <Select
        {...form.field('type')}
        label={ofPass('field.type')}
        options={PASS_TYPES.map((type) => ({ value: type, label: ofKind(`type.${type}`) }))}
      />
      <Select
        {...form.field('areaGroup')}
        label={t('risk.areaGroup')}
        placeholder={ofPass('team.choose')}
        options={areaGroups.map((group) => ({ value: group, label: nameOf(group) }))}
      />
      <div className="form__row">
        <DateField {...form.field('validFrom')} label={t('risk.validFrom')} context={context} />
        <DateField
          {...form.field('validTo')}
          label={t('risk.validTo')}
          hint={t('risk.validToHint')}
          context={context}
        />
      </div>
      <DateField
        {...form.field('safetyRepHeardOn')}
        label={t('risk.heard')}
        hint={t('risk.heardHint')}
        optional
        context={context}
      />
      <p className="meta">{t('risk.scale')}</p>
      {RISK_FACTORS.map((factor, index) => (
        <FactorFields key={factor} factor={factor} index={index} form={form} guards={guards} />
      ))}
      <div role="status">
        {residual !== null && (
          <>
            <StatusText tone={RISK_TONES[riskBand(residual)] ?? 'notice'}>
              {t.maybe(`risk.${riskBand(residual)}`, { n: residual })}
            </StatusText>
            <p className="meta">{t('risk.worst', { n: residual })}</p>
          </>
        )}
      </div>
    </Form>
  );
}
