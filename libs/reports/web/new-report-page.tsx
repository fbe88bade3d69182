import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import type { ClosingDays } from '@stad/programme/rules/closing-days.js';
import { type Place, useDateContext, useNowContext, usePlace } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { REPORT_KINDS } from '../rules/report-kind.js';
import { CreateReportDocument, NewReportPageDocument } from './report-list.generated.js';
import { firstPeriod, OTHER_DAY, readPeriod, usePeriodOptions } from './report-period.js';
import { words } from './words.generated.js';

const WHOLE = 'programme';

/** A new report of the chosen programme: a draft with the empty sections of its kind. */
export default function NewReportPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={t('new.title')} narrow>
      {place ? <InPlace place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function InPlace({ place }: { place: Place }) {
  const { programme } = place;
  const { today } = useViewer();
  const query = useOperation(NewReportPageDocument, { programmeId: programme.id });
  return (
    <QueryView query={query}>
      {({ programme: { closingDays: days } }) => (
        <NewReport key={programme.id} place={place} closings={{ days, period: programme, today }} />
      )}
    </QueryView>
  );
}

interface NewReportProps {
  readonly place: Place;
  readonly closings: ClosingDays;
}

function NewReport({ place: { site, programme }, closings }: NewReportProps) {
  const t = useWords(words);
  const go = useGo();
  // A report is often handed in after the programme: no date is outside.
  const due = useNowContext();
  const context = useDateContext();
  const options = usePeriodOptions(closings);
  const guards = useTextGuards();
  const create = useMutationOperation(CreateReportDocument);
  const form = useForm({
    start: {
      kind: '',
      scope: WHOLE,
      title: '',
      ...firstPeriod(closings),
      dueOn: '',
    },
    check: (values) => {
      const problems: Problem[] = [];
      if (values.kind === '') problems.push({ code: 'KIND_MISSING', field: 'kind' });
      if (values.title.trim() === '') problems.push({ code: 'TITLE_MISSING', field: 'title' });
      problems.push(...readPeriod(values, closings, context).problems);
      const dueOn = parseDate(values.dueOn, due);
      if (!dueOn.ok) problems.push({ ...dueOn.problems[0], field: 'dueOn' });
      return problems;
    },
    send: (values) =>
      create.send({
        programmeId: programme.id,
        siteId: values.scope === WHOLE ? null : site.id,
        kind: values.kind,
        title: values.title.trim(),
        ...readPeriod(values, closings, context).period,
        dueOn: orThrow(parseDate(values.dueOn, due)),
        overrides: guards.overrides,
      }),
    onDone: ({ createReport }) => go(`/rapporter/${createReport.id}`),
  });
  return (
    <Form
      form={form}
      submit={t('new.submit')}
      secondary={<LinkButton to="/rapporter">{t('form.back')}</LinkButton>}
    >
      <RadioGroup
        {...form.field('kind')}
        label={t('field.kind')}
        options={REPORT_KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kind.${kind}.hint`),
        }))}
      />
      <RadioGroup
        {...form.field('scope')}
        label={t('field.scope')}
        options={[
          { value: WHOLE, label: t('scope.programme') },
          { value: site.id, label: site.name },
        ]}
      />
      <SafeTextField
        {...form.field('title')}
        guard={guards.of('title', form.problems)}
        label={t('field.title')}
        hint={t('field.title.hint')}
      />
      <div className="form__row">
        <Select
          {...form.field('periodFrom')}
          label={t('field.periodFrom')}
          options={options.periodFrom}
        />
        <Select
          {...form.field('periodTo')}
          label={t('field.periodTo')}
          hint={t('field.periodTo.hint')}
          options={options.periodTo}
        />
      </div>
      {form.values.periodTo === OTHER_DAY && (
        <DateField
          {...form.field('otherDay')}
          label={t('field.otherDay')}
          hint={t('field.otherDay.hint')}
          context={context}
        />
      )}
      <DateField {...form.field('dueOn')} label={t('field.dueOn')} context={due} />
    </Form>
  );
}
