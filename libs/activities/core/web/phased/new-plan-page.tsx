import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { useGoalOptions } from '../aim/use-goal-options.js';
import { PlanForm, type PlanType, type PlanValues } from './plan-form.js';
import { type PlanInput, usePlanForm } from './use-plan-form.js';
import { words } from './words.generated.js';

export interface NewPlanProps<Values extends PlanValues, Input> {
  readonly type: PlanType<Values, Input>;
  readonly title: string;
  readonly intro: string;
  readonly start: Values;
  /** Sends it and answers its id. */
  send(
    input: PlanInput<Input> & { readonly siteId: string; readonly programmeId: string },
  ): Promise<string>;
}

/** A new activity at the chosen site, in the chosen programme. */
export function NewPlanPage<Values extends PlanValues, Input>(props: NewPlanProps<Values, Input>) {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={props.title} intro={props.intro} narrow>
      {place ? <NewPlan {...props} place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

const NO_AIMS = { aimTag: '', goalId: '' };

function NewPlan<Values extends PlanValues, Input>(
  props: NewPlanProps<Values, Input> & { place: Place },
) {
  const t = useWords(words);
  const go = useGo();
  const { site, programme } = props.place;
  const { path, Fields } = props.type;
  const plan = usePlanForm({
    ...{ type: props.type, programmeId: programme.id, start: { ...props.start, ...NO_AIMS } },
    send: (input) => props.send({ ...input, siteId: site.id, programmeId: programme.id }),
    onDone: (id) => go(`${path}/${id}`),
  });
  const goals = useGoalOptions(programme.id, site.id);
  return <PlanForm {...plan} {...{ Fields, goals }} submit={t('plan.submit')} back={path} />;
}
