import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { type Place, useDateContext, usePlace } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { words } from '../words.generated.js';
import { askedDay } from './asked-day.js';
import { CopyLastButton } from './copy-last-button.js';
import { PlanFieldPassDocument } from './plan.generated.js';
import { PlanClashes } from './plan-clashes.js';
import { WhenFields, type WhenFormValues } from './when-fields.js';
import { NO_WHEN, readWindow, whenProblems } from './when-values.js';

/** `/faltpass/nytt`: the first part of a plan; the rest is filled in on the page of the pass. */
export default function NewPassPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={t('pass.newTitle')} intro={t('new.intro')} narrow>
      {place ? <NewPass place={place} /> : <Empty>{t('new.noPlace')}</Empty>}
    </Page>
  );
}

function NewPass({ place }: { place: Place }) {
  const t = useWords(words);
  const go = useGo();
  const context = useDateContext();
  const guards = useTextGuards();
  const { dag, del } = useUrlValues();
  const plan = useMutationOperation(PlanFieldPassDocument);
  const form = useForm({
    start: { ...NO_WHEN, when: askedDay(dag, del) } as WhenFormValues,
    check: (values) => whenProblems(values, context),
    send: (values) => {
      const window = readWindow(values, context);
      if (!window.ok) throw new Error('checked before');
      return plan.send({
        siteId: place.site.id,
        programmeId: place.programme.id,
        type: values.type,
        startsAt: window.value.startsAt.toISOString(),
        endsAt: window.value.endsAt.toISOString(),
        areaIds: [...values.areaIds],
        aim: values.aim,
        modelTest: values.modelTest,
        overrides: [...guards.overrides],
      });
    },
    onDone: ({ planFieldPass }) => go(`/faltpass/${planFieldPass.id}`),
  });
  return (
    <>
      <div className="cluster">
        <CopyLastButton place={place} />
      </div>
      <Card heading={t('part.when')}>
        <Form
          form={form}
          submit={t('new.save')}
          secondary={<LinkButton to="/planering">{t('back')}</LinkButton>}
        >
          <WhenFields form={form} guards={guards} siteId={place.site.id} />
          <PlanClashes
            siteId={place.site.id}
            window={readWindow(form.values, context)}
            areaIds={form.values.areaIds}
          />
        </Form>
      </Card>
    </>
  );
}
