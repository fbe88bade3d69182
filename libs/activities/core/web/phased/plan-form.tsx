import type { DateContext } from '@stad/platform/rules/date-input.js';
import type { Result } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import type { Option } from '@stad/platform/web/ui/select.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { ComponentType } from 'react';
import type { ProgrammeFrame } from '../../rules/programme-frame.js';
import { AimFields, type PlanAims } from '../aim/aim-fields.js';
import { words } from './words.generated.js';

/** A plan as it is typed. */
export type PlanValues = Readonly<Record<string, string>>;

export interface PlanFieldsProps<Values extends PlanValues> {
  readonly form: FormHandle<Values>;
  readonly guards: TextGuards;
  /** What `27/5` is counted from. */
  readonly context: DateContext;
}

/** What tells the plan of one type from that of another. */
export interface PlanType<Values extends PlanValues, Input> {
  /** Where its list lies; one of them lies under it by id. */
  readonly path: string;
  readonly Fields: ComponentType<PlanFieldsProps<Values>>;
  /** What is typed as the API takes it, or every problem, each at its field of the form. */
  read(values: Values, context: DateContext, programme: ProgrammeFrame): Result<Input>;
}

export interface PlanFormProps<Values extends PlanValues>
  extends PlanFieldsProps<Values>,
    PlanAims {
  readonly Fields: ComponentType<PlanFieldsProps<Values>>;
  /** The goals there are to serve; null until they are read. */
  readonly goals: readonly Option[] | null;
  /** The verb with its object. */
  readonly submit: string;
  /** The way out that saves nothing. */
  readonly back: string;
}

/** The fields of a plan, new or changed, with the verb and the way out. */
export function PlanForm<Values extends PlanValues>(props: PlanFormProps<Values>) {
  const t = useWords(words);
  const { form, guards, context, goals, Fields, submit, back } = props;
  // Whether there is a goal to choose decides where the verb stands.
  if (goals === null) return <Skeleton lines={10} />;
  return (
    <Form
      form={form}
      submit={submit}
      secondary={<LinkButton to={back}>{t('form.back')}</LinkButton>}
    >
      <Fields {...{ form, guards, context }} />
      <AimFields aimTag={props.aimTag} goalId={props.goalId} goals={goals} />
    </Form>
  );
}
