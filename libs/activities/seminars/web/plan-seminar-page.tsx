import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { useProgrammeFrame } from '@stad/activities/core/web/plan/programme-frame.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { PlanSeminarDocument } from './seminar-form.generated.js';
import { SeminarForm } from './seminar-form.js';
import { NEW_SEMINAR, readSeminar } from './seminar-values.js';
import { words } from './words.generated.js';

/** A new seminar at the chosen site, in the chosen programme: a draft until it is confirmed. */
export default function PlanSeminarPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={t('plan')} intro={t('plan.intro')} narrow>
      {place ? <PlanSeminar place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function PlanSeminar({ place: { site, programme } }: { place: Place }) {
  const t = useWords(words);
  const go = useGo();
  const { context, frame } = useProgrammeFrame(programme.id);
  const guards = useTextGuards();
  const plan = useMutationOperation(PlanSeminarDocument);
  const form = useForm({
    start: NEW_SEMINAR,
    check: (values) => problemsOf(readSeminar(values, context, frame)),
    send: (values) =>
      plan.send({
        siteId: site.id,
        programmeId: programme.id,
        ...orThrow(readSeminar(values, context, frame)),
        overrides: guards.overrides,
      }),
    onDone: ({ planSeminar }) => go(`/seminarier/${planSeminar.id}`),
  });
  return (
    <SeminarForm
      form={form}
      guards={guards}
      context={context}
      submit={t('plan.submit')}
      back="/seminarier"
    />
  );
}
