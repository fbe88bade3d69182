import { useViewer } from '@stad/identity/web/viewer.js';
import { CallButton } from '@stad/network/web/call/call-button.js';
import { Form } from '@stad/platform/web/form/form.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { NO_BOARD } from '../rules/handover.js';
import { asksConsent, handoverAdvice } from '../rules/handover-advice.js';
import {
  AGE_BANDS,
  HANDOVER_CATEGORIES,
  HANDOVER_CHANNELS,
  HANDOVER_ENDS,
  type HandoverCategory,
} from '../rules/handover-codes.js';
import { receiversOf } from '../rules/receivers.js';
import { BoardFields, boardOf } from './board-fields.js';
import {
  ANOTHER,
  isToldOutside,
  type RegisterPlace,
  type RegisterValues,
  receivedFrom,
  receiverKind,
} from './register-values.js';
import { titles, useCodeOptions } from './use-code-options.js';
import { words } from './words.generated.js';

interface Props {
  readonly form: FormHandle<RegisterValues>;
  readonly place: RegisterPlace;
  /** Whoever only answers the phone receives. */
  readonly maySend: boolean;
}

/** To whom, what, when: ring first. Its one filled button registers what has happened. */
export function RegisterForm({ form, place, maySend }: Props) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { end, category, band } = form.values;
  const isConsultation = category === 'CONSULTATION';
  return (
    <Form form={form} submit={t('register')}>
      {maySend && (
        <RadioGroup
          {...form.field('end')}
          label={t('field.end')}
          options={options('end', HANDOVER_ENDS)}
          inRow
        />
      )}
      <Select
        {...form.field('category')}
        label={t('field.category')}
        options={options('category', HANDOVER_CATEGORIES)}
      />
      <OtherEnd form={form} place={place} />
      {!isConsultation && (
        <Select
          {...form.field('band')}
          label={t('field.band')}
          options={options('band', AGE_BANDS)}
        />
      )}
      <TimeField {...form.field('observedAt')} label={t('field.observedAt')} />
      {end === 'SENDER' && (
        <Checkbox {...form.field('isConfirmed')} hint={t('field.isConfirmed.hint')}>
          {t('field.isConfirmed')}
        </Checkbox>
      )}
      {(end === 'RECEIVER' || form.values.isConfirmed) && (
        <TimeField {...form.field('contactAt')} label={t('field.contactAt')} />
      )}
      <Select
        {...form.field('channel')}
        label={t('field.channel')}
        options={options('channel', HANDOVER_CHANNELS)}
      />
      {end === 'SENDER' && (
        <Select
          {...form.field('assessedBy')}
          label={t('field.assessedBy')}
          hint={t('field.assessedBy.hint')}
          placeholder={t('field.assessedBy.own')}
          options={titles(place.functions.own)}
        />
      )}
      <Advice form={form} place={place} band={band} />
      <p className="meta">{t('notReport')}</p>
    </Form>
  );
}

function OtherEnd({ form, place }: Pick<Props, 'form' | 'place'>) {
  const t = useWords(words);
  const { end, category, receiver } = form.values;
  const all = place.receivers.map((each) => ({ ...each, agencyId: each.agency.id }));
  const known = end === 'SENDER' ? receiversOf(category as HandoverCategory, all) : [];
  const chosen = known.find(({ id }) => id === receiver);
  const isOutside = isToldOutside(form.values, place);
  const own = useViewer().agency.id;
  const from = receivedFrom(form.values, place);
  return (
    <>
      {known.length > 0 && (
        <Select
          {...form.field('receiver')}
          label={t('field.receiver')}
          options={[
            ...known.map(({ id, label, answersNow, routineStep }) => {
              const named = routineStep ? t('receiver.step', { label, n: routineStep }) : label;
              return { value: id, label: answersNow ? t('receiver.now', { label: named }) : named };
            }),
            {
              value: ANOTHER,
              label: t(category === 'CHILD_CONCERN' ? 'receiver.town' : 'receiver.another'),
            },
          ]}
        />
      )}
      {chosen?.phone && <CallButton phone={chosen.phone} label={chosen.label} />}
      {chosen?.ifNobody && (
        <p className="meta">{t('receiver.ifNobody', { text: chosen.ifNobody })}</p>
      )}
      {isOutside && (
        <BoardFields
          municipality={form.field('municipality')}
          boardFunction={form.field('boardFunction')}
        />
      )}
      {!chosen && !(isOutside && form.values.boardFunction) && (
        <Select
          {...form.field('otherFunction')}
          label={t(end === 'SENDER' ? 'field.toFunction' : 'field.fromFunction')}
          hint={t('field.function.hint')}
          placeholder={t('field.function.choose')}
          options={titles(place.functions.others)}
        />
      )}
      {from && from.id !== own && (
        <p className="meta">{t('field.fromFunction.seen', { who: from.shortName })}</p>
      )}
    </>
  );
}

/** What to think of beside consent; nothing of it hinders. */
function Advice({ form, place, band }: Pick<Props, 'form' | 'place'> & { band: string }) {
  const t = useWords(words);
  const { category, hasConsent, end } = form.values;
  const isSender = end === 'SENDER';
  const to = receiverKind(form.values, place);
  const board = isToldOutside(form.values, place) ? boardOf(form.values) : NO_BOARD;
  const asked = { category, band, to, from: isSender ? place.agencyKind : null, ...board };
  const said = handoverAdvice({ ...asked, hasConsent }).filter(
    (code) => isSender || code === 'CHILD_ELSEWHERE',
  );
  return (
    <>
      {isSender && asksConsent(asked) && (
        <Checkbox {...form.field('hasConsent')}>{t('field.hasConsent')}</Checkbox>
      )}
      {said.length > 0 && (
        <Notice tone={said.includes('CHILD_ELSEWHERE') ? 'stop' : 'notice'}>
          {said.map((code) => (
            <p key={code}>{t(`advice.${code}`)}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
