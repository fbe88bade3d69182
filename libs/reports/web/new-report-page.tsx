import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { type Place, useNowContext, usePlace } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { REPORT_KINDS } from '../rules/report-kind.js';
import { CreateReportDocument } from './report-list.generated.js';
import { words } from './words.generated.js';

const WHOLE = 'programme';
const DATES = ['periodFrom', 'periodTo', 'dueOn'] as const;

/** A new report of the chosen programme: a draft with the empty sections of its kind. */
export default function NewReportPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={t('new.title')} narrow>
      {place ? <NewReport place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function NewReport({ place: { site, programme } }: { place: Place }) {
  const t = useWords(words);
  const go = useGo();
  // A report is often handed in after the programme: no date is outside. What it is about has been.
  const due = useNowContext();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const create = useMutationOperation(CreateReportDocument);
  const form = useForm({
    start: {
      kind: '',
      scope: WHOLE,
      title: '',
      periodFrom: programme.startsOn,
      periodTo: programme.endsOn,
      dueOn: '',
    },
    check: (values) => {
      const problems: Problem[] = [];
      if (values.kind === '') problems.push({ code: 'KIND_MISSING', field: 'kind' });
      if (values.title.trim() === '') problems.push({ code: 'TITLE_MISSING', field: 'title' });
      for (const field of DATES) {
        const read = parseDate(values[field], field === 'dueOn' ? due : context);
        if (!read.ok) problems.push({ ...read.problems[0], field });
      }
      return problems;
    },
    send: (values) =>
      create.send({
        programmeId: programme.id,
        siteId: values.scope === WHOLE ? null : site.id,
        kind: values.kind,
        title: values.title.trim(),
        periodFrom: orThrow(parseDate(values.periodFrom, context)),
        periodTo: orThrow(parseDate(values.periodTo, context)),
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
        <DateField {...form.field('periodFrom')} label={t('field.periodFrom')} context={context} />
        <DateField {...form.field('periodTo')} label={t('field.periodTo')} context={context} />
      </div>
      <DateField {...form.field('dueOn')} label={t('field.dueOn')} context={due} />
    </Form>
  );
}
