import { orThrow } from '@stad/platform/rules/result.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { problemsOf } from '../../rules/problems-of.js';
import type { PlanAims } from '../aim/aim-fields.js';
import { useProgrammeFrame } from '../plan/programme-frame.js';
import type { PlanFieldsProps, PlanType, PlanValues } from './plan-form.js';

/** What is typed, as the API takes it, with what every plan says and the texts somebody stands by. */
export type PlanInput<Input> = Input & {
  readonly aimTag: string | null;
  readonly goalId: string | null;
  readonly overrides: TextGuards['overrides'];
};

/** The form of a plan in a programme: the rules of its type are asked when it is sent. */
export function usePlanForm<Values extends PlanValues, Input, Data>(options: {
  readonly type: PlanType<Values, Input>;
  readonly programmeId: string;
  /** With `aimTag` and `goalId` in it, empty for none. */
  readonly start: Values;
  send(input: PlanInput<Input>): Promise<Data>;
  onDone(data: Data): void;
}): PlanFieldsProps<Values> & PlanAims {
  const { type, start, send, onDone } = options;
  const { context, frame } = useProgrammeFrame(options.programmeId);
  const guards = useTextGuards();
  const read = (values: PlanValues) => type.read(values as Values, context, frame);
  const form = useForm({
    start: start as PlanValues,
    check: (values) => problemsOf(read(values)),
    send: (values) =>
      send({
        ...orThrow(read(values)),
        ...{ aimTag: values['aimTag'] || null, goalId: values['goalId'] || null },
        overrides: guards.overrides,
      }),
    onDone,
  });
  // A field that the type names is one of those it began with.
  const aims = { aimTag: form.field('aimTag'), goalId: form.field('goalId') };
  return { form: form as unknown as FormHandle<Values>, guards, context, ...aims };
}
