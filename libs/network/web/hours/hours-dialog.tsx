import { parseDate } from '@stad/platform/rules/date-input.js';
import { timeText, WEEKDAYS } from '@stad/platform/rules/day-words.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { HOLIDAY_RULES, usualOnRedDays } from '../../rules/weekly-hours.js';
import { words } from '../words.generated.js';
import {
  type OnCallRowFragment,
  RemoveOnCallCoverageDocument,
  SetOnCallCoverageDocument,
} from './on-call-page.generated.js';
import type { OwnContact } from './own-contact.js';
import { useSiteNames } from './use-site-names.js';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'];

/** Hours of one function: which days, from when to when, until which date, for which towns. */
export function HoursDialog(props: {
  contact: OwnContact;
  row: OnCallRowFragment | null;
  onClose: () => void;
}) {
  const { contact, row, onClose } = props;
  const t = useWords(words);
  const language = useLanguage();
  const context = useDateContext();
  const names = useSiteNames();
  const set = useMutationOperation(SetOnCallCoverageDocument);
  const remove = useMutationOperation(RemoveOnCallCoverageDocument, { onDone: onClose });
  const version = usePartVersion(row?.version ?? 0);
  const form = useForm({
    start: startOf(contact, row, context.today),
    check: (values) => dateProblems(values, context),
    send: (values) =>
      version.send((expectedVersion) => {
        const validTo = values.validTo.trim() === '' ? null : read(values.validTo, context);
        return set.send({
          contactFunctionId: contact.id,
          ...(row ? { coverageId: row.id, expectedVersion } : {}),
          weekdays: values.weekdays.map(Number),
          from: time(values.from),
          to: time(values.to),
          validFrom: read(values.validFrom, context),
          validTo,
          redDays: values.redDays || null,
          eves: values.eves,
          siteIds: [...values.siteIds],
        });
      }),
    onDone: onClose,
  });
  const rule = (prefix: 'redDays' | 'eves') =>
    HOLIDAY_RULES.map((value) => ({ value, label: t.maybe(`${prefix}.${value}`) ?? value }));
  const usual = usualOnRedDays(form.values.weekdays.map(Number));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(row ? 'hours.changeTitle' : 'hours.addTitle', { label: contact.label })}
    >
      <Form
        form={form}
        submit={t('hours.save')}
        secondary={
          row && (
            <Button
              kind="danger"
              isPending={remove.isSending}
              onPress={() => {
                remove
                  .send({ coverageId: row.id, expectedVersion: row.version })
                  .catch(() => undefined);
              }}
            >
              {t('hours.remove')}
            </Button>
          )
        }
      >
        <CheckboxGroup
          {...form.field('weekdays')}
          label={t('hours.weekdays')}
          options={DAYS.map((value, index) => ({
            value,
            label: WEEKDAYS[language][index] ?? value,
          }))}
        />
        <div className="form__row">
          <TimeField {...form.field('from')} label={t('hours.from')} />
          <TimeField {...form.field('to')} label={t('hours.to')} hint={t('hours.toHint')} />
        </div>
        <div className="form__row">
          <DateField {...form.field('validFrom')} label={t('hours.first')} context={context} />
          <DateField
            {...form.field('validTo')}
            label={t('hours.last')}
            context={context}
            hint={t('hours.lastHint')}
            optional
          />
        </div>
        <Select
          {...form.field('redDays')}
          label={t('hours.redDays')}
          placeholder={t('hours.usual', { rule: t.maybe(`redDays.${usual}`) ?? usual })}
          options={rule('redDays')}
        />
        <Select {...form.field('eves')} label={t('hours.eves')} options={rule('eves')} />
        <CheckboxGroup
          {...form.field('siteIds')}
          label={t('hours.sites')}
          options={contact.siteIds.map((value) => ({
            value,
            label: names.get(value) ?? t('hours.otherSite'),
          }))}
        />
      </Form>
    </Dialog>
  );
}

function startOf(contact: OwnContact, row: OnCallRowFragment | null, today: string) {
  return {
    weekdays: (row?.weekdays ?? []).map(String) as readonly string[],
    from: row ? timeText(row.from, 'sv') : '',
    to: row ? timeText(row.to, 'sv') : '',
    validFrom: row?.validFrom ?? today,
    validTo: row?.validTo ?? '',
    redDays: (row?.redDays ?? '') as string,
    eves: (row?.eves ?? 'AS_USUAL') as string,
    siteIds: (row?.siteIds ?? contact.siteIds) as readonly string[],
  };
}

type Context = ReturnType<typeof useDateContext>;

function dateProblems(
  values: { from: string; to: string; validFrom: string; validTo: string },
  context: Context,
): readonly Problem[] {
  const fields = [
    ['from', parseTime(values.from)],
    ['to', parseTime(values.to)],
    ['validFrom', parseDate(values.validFrom, context)],
    ...(values.validTo.trim() === ''
      ? []
      : [['validTo', parseDate(values.validTo, context)] as const]),
  ] as const;
  return fields.flatMap(([field, result]) =>
    result.ok ? [] : result.problems.map((problem) => ({ ...problem, field })),
  );
}

/** Both have been checked before anything is sent. */
function read(text: string, context: Context): string {
  const result = parseDate(text, context);
  return result.ok ? result.value : text;
}
function time(text: string): string {
  const result = parseTime(text);
  return result.ok ? result.value : text;
}
