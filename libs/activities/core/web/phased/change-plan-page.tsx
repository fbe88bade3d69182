import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useGoalOptions } from '../aim/use-goal-options.js';
import { words as aimWords } from '../aim/words.generated.js';
import { PlanForm, type PlanType, type PlanValues } from './plan-form.js';
import { type PlanInput, usePlanForm } from './use-plan-form.js';
import { words } from './words.generated.js';

interface ShownField {
  readonly name: string;
  readonly label: string;
  shown?(value: string): string;
}

export interface ChangePlanProps<Values extends PlanValues, Input> {
  readonly type: PlanType<Values, Input>;
  readonly title: string;
  readonly id: string;
  readonly latest: {
    readonly version: number;
    readonly programmeId: string;
    readonly siteId: string;
    readonly aimTag: string | null;
    readonly goal: { readonly id: string } | null;
  };
  /** The latest plan as the form shows it. */
  readonly values: Values;
  /** What both versions say of each field, when somebody else was quicker. */
  readonly fields: readonly ShownField[];
  send(input: PlanInput<Input> & { readonly expectedVersion: number }): Promise<unknown>;
}

/** The plan of an activity again; two who save at once both see both versions. */
export function ChangePlanPage<Values extends PlanValues, Input>(
  props: ChangePlanProps<Values, Input>,
) {
  const t = useWords(words);
  const ofAim = useWords(aimWords);
  const go = useGo();
  const { latest } = props;
  const theirs = { ...props.values, aimTag: latest.aimTag ?? '', goalId: latest.goal?.id ?? '' };
  const { path, Fields } = props.type;
  const back = `${path}/${props.id}`;
  const version = usePartVersion(latest.version);
  const plan = usePlanForm({
    ...{ type: props.type, programmeId: latest.programmeId, start: theirs },
    send: (input) => version.send((expectedVersion) => props.send({ ...input, expectedVersion })),
    onDone: () => go(back),
  });
  const aim: ShownField = {
    ...{ name: 'aimTag', label: ofAim('aimTag') },
    shown: (tag) => ofAim.maybe(`aimTag.${tag}`) ?? ofAim('aimTag.none'),
  };
  const goals = useGoalOptions(latest.programmeId, latest.siteId);
  const goal: ShownField = {
    ...{ name: 'goalId', label: ofAim('goal') },
    shown: (id) => goals?.find(({ value }) => value === id)?.label ?? ofAim('goal.none'),
  };
  const fields: readonly ShownField[] = [...props.fields, aim, goal];
  const clash = clashOf(plan.form, version, theirs);
  return (
    <Page title={props.title} narrow>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={fields.map(({ name, label, shown = (value) => value }) => ({
            label,
            mine: shown(plan.form.values[name] ?? ''),
            theirs: shown(theirs[name] ?? ''),
          }))}
        />
      )}
      <PlanForm
        {...plan}
        {...{ Fields, back, goals }}
        form={clash.form}
        submit={t('change.submit')}
      />
    </Page>
  );
}
