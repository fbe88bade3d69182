import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import { ConflictChoice } from '../pass/conflict-choice.js';
import type { PartProps } from '../pass/part-props.js';
import { usePartVersion } from '../pass/use-part-version.js';
import { words } from '../words.generated.js';
import { ChangeWhenAndWhereDocument, PlanAreasDocument } from './plan.generated.js';
import { PlanClashes } from './plan-clashes.js';
import { WhenFields, type WhenFormValues } from './when-fields.js';
import { readWindow, whenProblems, whenValues } from './when-values.js';

/** Changes *När och var*; says beforehand which go-aheads would fall. */
export function WhenForm({ pass, onOpen, onStale }: PartProps) {
  const t = useWords(words);
  const language = useLanguage();
  const context = useDateContext();
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeWhenAndWhereDocument);
  const version = usePartVersion(pass.whenVersion, onStale);
  const { data } = useOperation(PlanAreasDocument, { siteId: pass.siteId });
  const form = useForm({
    start: whenValues(pass, language) as WhenFormValues,
    check: (values) => whenProblems(values, context),
    send: (values) =>
      version.sending(() => {
        const window = readWindow(values, context);
        if (!window.ok) throw new Error('checked before');
        return change.send({
          passId: pass.id,
          expectedVersion: version.expected(),
          type: values.type,
          startsAt: window.value.startsAt.toISOString(),
          endsAt: window.value.endsAt.toISOString(),
          areaIds: [...values.areaIds],
          aim: values.aim,
          modelTest: values.modelTest,
          overrides: [...guards.overrides],
        });
      }),
    onDone: () => onOpen(''),
  });
  const areas = data?.areas ?? [];
  const said = (values: WhenFormValues) => ({
    [t('field.type')]: t.maybe(`type.${values.type}`) ?? '',
    [t('field.when')]: values.when,
    [t('field.areas')]: areas
      .filter((area) => values.areaIds.includes(area.id))
      .map((area) => area.name)
      .join(', '),
    [t('field.aim')]: values.aim,
  });
  const theirs = whenValues(pass, language) as WhenFormValues;
  const window = readWindow(form.values, context);
  return (
    <Card heading={t('part.when')}>
      {version.hasConflict && (
        <ConflictChoice
          rows={Object.entries(said(theirs)).map(([label, value]) => ({
            label,
            theirs: value,
            mine: said(form.values)[label] ?? '',
          }))}
          onMine={() => {
            version.settle();
            void form.submit();
          }}
          onTheirs={() => {
            version.settle();
            form.reset(theirs);
          }}
        />
      )}
      <Form
        form={form}
        submit={t('save.when')}
        secondary={<Button onPress={() => onOpen('')}>{t('back')}</Button>}
      >
        <WhenFields form={form} guards={guards} siteId={pass.siteId} />
        <PlanClashes
          siteId={pass.siteId}
          window={window}
          areaIds={form.values.areaIds}
          passId={pass.id}
        />
        <FallingGoAheads
          pass={pass}
          change={{
            type: form.values.type,
            areaGroups: areas
              .filter((area) => form.values.areaIds.includes(area.id))
              .map((area) => area.areaGroup),
            ...(window.ok ? { startsAt: window.value.startsAt } : {}),
          }}
        />
      </Form>
    </Card>
  );
}
