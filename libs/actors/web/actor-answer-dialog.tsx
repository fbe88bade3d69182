import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { checkActorAnswer } from '../rules/actor.js';
import { ACTOR_MAY, ACTOR_MAY_NOT, ACTOR_SECRECY } from '../rules/actor-codes.js';
import { type ActorAnswerFormFragment, AnswerActorCardDocument } from './actor.generated.js';
import { useCodeOptions, useCodeText } from './code-options.js';
import { readDays } from './dated-values.js';
import { words } from './words.generated.js';

interface Values {
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  readonly secrecy: string;
  readonly contactFunction: string;
  readonly workPhone: string;
  readonly mailbox: string;
  readonly answeredBy: string;
  readonly answeredOn: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string | readonly string[];
}

/** What the organisation itself says of its mandate, its secrecy and how it is reached; or what is noted of it. */
export function ActorAnswerDialog(props: {
  actorId: string;
  latest: ActorAnswerFormFragment | null;
  isNote: boolean;
  onClose: () => void;
}) {
  const t = useWords(words);
  const text = useCodeText();
  const options = useCodeOptions();
  const { actorId, latest, isNote, onClose } = props;
  const { today } = useViewer();
  const past = useNowContext('PAST');
  const answer = useMutationOperation(AnswerActorCardDocument);
  const version = usePartVersion(latest?.version ?? 0);
  const theirs: Values = {
    ...{ may: latest?.may ?? [], mayNot: latest?.mayNot ?? [], secrecy: latest?.secrecy ?? '' },
    contactFunction: latest?.contactFunction ?? '',
    ...{ workPhone: latest?.workPhone ?? '', mailbox: latest?.mailbox ?? '' },
    ...{ answeredBy: latest?.answeredBy ?? '', answeredOn: latest?.answeredOn ?? today },
  };
  const said = (values: Values) => {
    const { answeredOn } = values;
    const { days, problems } = readDays({ answeredOn }, { answeredOn: past });
    const { contactFunction, workPhone, mailbox, secrecy, answeredBy } = values;
    return {
      problems,
      card: {
        ...{ may: [...values.may], mayNot: [...values.mayNot], secrecy, answeredBy },
        ...{ contactFunction: contactFunction || null, workPhone: workPhone || null },
        ...{ mailbox: mailbox || null, answeredOn: days.answeredOn ?? '' },
      },
    };
  };
  const form = useForm<Values, unknown>({
    start: theirs,
    check: (values) => {
      const { card, problems } = said(values);
      if (card.answeredOn === '') return [{ code: 'ANSWER_DAY_MISSING', field: 'answeredOn' }];
      if (problems.length > 0) return problems;
      const checked = checkActorAnswer(card, today);
      return checked.ok ? [] : checked.problems;
    },
    send: (values) =>
      version.send((expectedVersion) =>
        answer.send({ actorId, expectedVersion, ...said(values).card }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const shown = (values: Values) => ({
    ...{ may: text('may', values.may), mayNot: text('mayNot', values.mayNot) },
    secrecy: text('secrecy', values.secrecy ? [values.secrecy] : []),
    ...{ contactFunction: values.contactFunction, workPhone: values.workPhone },
    ...{ mailbox: values.mailbox, answeredBy: values.answeredBy, answeredOn: values.answeredOn },
  });
  const [mine, others] = [shown(form.values), shown(theirs)];
  const { field } = clash.form;
  return (
    <DialogForm
      title={t(isNote ? 'noted.title' : 'answer.title')}
      submit={t('save')}
      form={clash.form}
      onClose={onClose}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(Object.keys(mine) as (keyof typeof mine)[]).map((name) => ({
            ...{ label: t(`field.${name}`), mine: mine[name], theirs: others[name] },
          }))}
        />
      )}
      <p>{t(isNote ? 'noted.intro' : 'answer.intro')}</p>
      <CheckboxGroup
        {...field('may')}
        label={t('field.may')}
        options={options('may', ACTOR_MAY)}
        optional
      />
      <CheckboxGroup
        {...field('mayNot')}
        label={t('field.mayNot')}
        options={options('mayNot', ACTOR_MAY_NOT)}
        optional
      />
      <Select
        {...field('secrecy')}
        label={t('field.secrecy')}
        placeholder={t('choose')}
        options={options('secrecy', ACTOR_SECRECY)}
      />
      <TextField
        {...field('contactFunction')}
        label={t('field.contactFunction')}
        hint={t('field.function.hint')}
        optional
      />
      <TextField
        {...field('workPhone')}
        type="tel"
        width="wide"
        label={t('field.workPhone')}
        optional
      />
      <TextField
        {...field('mailbox')}
        type="email"
        label={t('field.mailbox')}
        hint={t('field.mailbox.hint')}
        optional
      />
      <TextField
        {...field('answeredBy')}
        label={t('field.answeredBy')}
        hint={t('field.function.hint')}
      />
      <DateField {...field('answeredOn')} label={t('field.answeredOn')} context={past} />
    </DialogForm>
  );
}
