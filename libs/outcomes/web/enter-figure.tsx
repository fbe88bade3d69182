import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { type Place, useNowContext, usePlaces } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { definitionOn } from '../rules/catalogue.js';
import { ENTERABLE } from '../rules/entered-figure.js';
import { EnterFigureDocument } from './entered.generated.js';
import { amountFields, readEntered, shapeOn, startOf } from './entered-values.js';
import { WHOLE_PROGRAMME } from './goal-values.js';
import { usePartName } from './part-name.js';
import { useSaid } from './published-figure.js';
import { words } from './words.generated.js';

/** *Skriv in en siffra*: the number, what it is of, and the document it stands in. */
export function EnterFigure({ place, onDone }: { place: Place; onDone: () => void }) {
  const t = useWords(words);
  const said = useSaid();
  const partName = usePartName();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const enter = useMutationOperation(EnterFigureDocument);
  const { programme } = place;
  const towns = usePlaces().filter((each) => each.programme.id === programme.id);
  const sites = towns.map(({ site }) => site.key);
  const form = useForm({
    start: startOf(programme, sites),
    check: (values) => problemsOf(readEntered(values, programme, sites, context)),
    send: (values) => {
      const read = orThrow(readEntered(values, programme, sites, context));
      const { code, periodFrom, periodTo, amounts, source } = read;
      return enter.send({
        programmeId: programme.id,
        siteId: values.scope === WHOLE_PROGRAMME ? null : values.scope,
        code,
        periodFrom,
        periodTo,
        amounts: [...amounts],
        document: source.document,
        sourceOn: source.on,
        functionTitle: source.functionTitle,
        overrides: guards.overrides,
      });
    },
    onDone,
  });
  const definition = definitionOn(form.values.code, programme.endsOn);
  const shape = shapeOn(form.values.code, programme.endsOn);
  const isOfPersons = definition?.subject === 'persons';
  return (
    <Card heading={t('entered.new')}>
      <Form
        form={form}
        submit={t('entered.save')}
        secondary={<Button onPress={onDone}>{t('goalsPage.back')}</Button>}
      >
        <Select
          {...form.field('code')}
          label={t('field.code')}
          placeholder={t('field.kpi.choose')}
          options={ENTERABLE.flatMap((code) => {
            const known = definitionOn(code, programme.endsOn);
            return known ? [{ value: code, label: `${code} ${said(known.name)}` }] : [];
          })}
        />
        {definition && <p className="meta">{said(definition.definition)}</p>}
        {isOfPersons ? (
          <p className="meta">{t('entered.wholeOnly')}</p>
        ) : (
          <>
            <RadioGroup
              {...form.field('scope')}
              label={t('field.scope')}
              options={[
                { value: WHOLE_PROGRAMME, label: t('scope.programme') },
                ...towns.map(({ site }) => ({ value: site.id, label: site.name })),
              ]}
            />
            <div className="form__row">
              <DateField
                {...form.field('periodFrom')}
                label={t('field.periodFrom')}
                context={context}
              />
              <DateField
                {...form.field('periodTo')}
                label={t('field.periodTo')}
                context={context}
              />
            </div>
          </>
        )}
        {shape && (
          <div className="form__row">
            {amountFields(shape, sites).map(({ name, part, is }) => (
              <NumberField
                key={name}
                {...form.field(name)}
                label={part === null ? t(`field.amount.${is}`) : partName(part)}
                optional={part !== null}
              />
            ))}
          </div>
        )}
        <SafeTextField
          {...form.field('document')}
          guard={guards.of('document', form.problems)}
          label={t('field.document')}
          hint={t('field.document.hint')}
        />
        <DateField {...form.field('sourceOn')} label={t('field.sourceOn')} context={context} />
        <SafeTextField
          {...form.field('functionTitle')}
          guard={guards.of('functionTitle', form.problems)}
          label={t('field.functionTitle')}
        />
      </Form>
    </Card>
  );
}
