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
import { PlanStudyVisitDocument } from './study-visit.generated.js';
import { StudyVisitForm } from './study-visit-form.js';
import { NEW_VISIT, readVisit } from './study-visit-values.js';
import { words } from './words.generated.js';

/** A new study visit at the chosen site, in the chosen programme: a draft until somebody is asked. */
export default function PlanStudyVisitPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={t('plan')} intro={t('plan.intro')} narrow>
      {place ? <PlanVisit place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function PlanVisit({ place: { site, programme } }: { place: Place }) {
  const t = useWords(words);
  const go = useGo();
  const { context, frame } = useProgrammeFrame(programme.id);
  const guards = useTextGuards();
  const plan = useMutationOperation(PlanStudyVisitDocument);
  const form = useForm({
    start: NEW_VISIT,
    check: (values) => problemsOf(readVisit(values, context, frame)),
    send: (values) =>
      plan.send({
        ...{ siteId: site.id, programmeId: programme.id },
        ...orThrow(readVisit(values, context, frame)),
        overrides: guards.overrides,
      }),
    onDone: ({ planStudyVisit }) => go(`/studiebesok/${planStudyVisit.id}`),
  });
  return (
    <StudyVisitForm {...{ form, guards, context }} submit={t('plan.submit')} back="/studiebesok" />
  );
}
