import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { useState } from 'react';
import { orRefuse } from './door-outcome.js';
import { EmployerTold } from './employer-told.js';
import { NeedFields } from './need-fields.js';
import { GonePage, OpenFrame } from './open-frame.js';
import {
  ChangeSignUpNeedsDocument,
  CheckInByLinkDocument,
  LeaveSeminarDocument,
  OwnSignUpDocument,
  type OwnSignUpFragment,
  TakeSeatDocument,
} from './sign-up.generated.js';
import { type Say, useSay } from './use-say.js';
import { WhoFields, whoOf } from './who-fields.js';

/** Whoever has one of these is in, and may leave. */
const IS_IN = ['SEAT', 'QUEUED', 'OFFERED'];
/** Both doors take them: an offer that is over, too, while the room has a seat. */
const MAY_COME = [...IS_IN, 'LAPSED'];

/** `/anmalan/min#…`: the own sign-up, by the link of a letter. To look is to read; only a button does anything. */
export default function OwnSignUpPage() {
  const token = useLinkSecret();
  const say = useSay();
  const query = useOperation(OwnSignUpDocument, { token }, { enabled: token !== '' });
  if (token === '' || query.error?.has('NOT_AVAILABLE'))
    return <GonePage say={say} title={say.t('own.title')} />;
  return (
    <QueryView key={token} query={query}>
      {({ signUp }) => (
        <OpenFrame say={say} title={say.t('own.title')} page={signUp.page}>
          <Own say={say} token={token} own={signUp} />
        </OpenFrame>
      )}
    </QueryView>
  );
}

interface OwnProps {
  readonly say: Say;
  readonly token: string;
  readonly own: OwnSignUpFragment;
}

function Own(props: OwnProps) {
  const { own } = props;
  const { t } = props.say;
  const who = [own.functionTitle, own.organisation].filter(Boolean).join(', ');
  return (
    <>
      <Standing {...props} />
      {who !== '' && <p>{t('signedUpAs', { who })}</p>}
      <EmployerTold
        say={props.say}
        employer={own.page.employerName ?? null}
        isAlone={own.functionTitle === null}
      />
      {own.mayCheckIn && MAY_COME.includes(own.state) && <Here {...props} />}
      {own.state === 'INVITED' ? <Invited {...props} /> : <Acts {...props} />}
      {IS_IN.includes(own.state) && <Needs key={own.state} {...props} />}
    </>
  );
}

/** At the door: whoever holds the link of an own letter is told plainly whether they are ticked. */
function Here({ say: { t, say }, token, own }: OwnProps) {
  const checkIn = useMutationOperation(CheckInByLinkDocument);
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => (code.trim() === '' ? [{ code: 'DOOR_CODE_WRONG', field: 'code' }] : []),
    send: ({ code }) =>
      checkIn
        .send({ token, code: code.trim() })
        .then(({ checkInByLink }) => orRefuse(checkInByLink)),
  });
  if (own.isPresent) return <Notice tone="done" role="status" title={t('here.done')} />;
  return (
    <Form form={form} submit={t('here')}>
      <TextField {...form.field('code')} label={t('door.code')} hint={say('door.code.hint')} />
    </Form>
  );
}

/** Good news and waiting warn of nothing. */
const TONES: Readonly<Record<string, 'done' | 'info'>> = {
  SEAT: 'done',
  OFFERED: 'info',
  QUEUED: 'info',
};

/** How it stands, first and in one sentence. */
function Standing({ say: { t, say }, own }: OwnProps) {
  const format = useFormat();
  const { state, place, page } = own;
  const until = own.offeredUntil ? format.moment(own.offeredUntil) : '';
  if (state === 'INVITED' && !page.isFull) return null;
  const key =
    state === 'ASKED' || state === 'INVITED' ? `${state}${page.isFull ? '.full' : ''}` : state;
  return (
    <Notice
      tone={TONES[state] ?? 'notice'}
      role="status"
      title={t.maybe(`state.${key}`, { place: place ?? 0, until }) ?? ''}
    >
      {say(`state.${key}.text`, { until })}
    </Notice>
  );
}

const LEAVE = 'leave seminar';
const mayTakeSeat = ({ state }: OwnSignUpFragment) => !['SEAT', 'QUEUED'].includes(state);

function Acts({ say: { t }, token, own }: OwnProps) {
  const problemText = useProblemText();
  const take = useMutationOperation(TakeSeatDocument);
  const leave = useMutationOperation(LeaveSeminarDocument);
  const mayTake = mayTakeSeat(own);
  const isSending = take.isSending || leave.isSending;
  const told = useToldActs();
  const leaves = own.state === 'OFFERED' ? 'decline' : 'leave';
  const error = take.error ?? leave.error;
  const verb = own.state === 'OFFERED' ? 'take' : own.state === 'ASKED' ? 'confirm' : 'again';
  const mayLeave = IS_IN.includes(own.state);
  const reach = { n: 1, who: [own.page.organiserName] };
  return (
    <>
      <div className="form__actions">
        {mayTake && (
          <Button
            kind="primary"
            isPending={isSending}
            onPress={() => void take.send({ token }).catch(() => null)}
          >
            {t(verb)}
          </Button>
        )}
        {mayLeave && !told.isHeld(LEAVE) && (
          <Button
            kind="secondary"
            isPending={isSending}
            onPress={() =>
              told.take({
                ...{ key: LEAVE, act: t(leaves), reach },
                send: () => leave.send({ token }),
              })
            }
          >
            {t(leaves)}
          </Button>
        )}
      </div>
      {mayLeave && <p className="meta">{told.said(reach)}</p>}
      {error && (
        <Notice tone="stop" role="alert" title={error.problems.map(problemText).join(' ')} />
      )}
    </>
  );
}

/** Whoever was invited says who they are, and is signed up by the same press: the address is known. */
function Invited({ say, token }: OwnProps) {
  const take = useMutationOperation(TakeSeatDocument);
  const form = useForm({
    start: { organisation: '', functionTitle: '', isOrganisationAlone: false, asksLater: false },
    check: ({ organisation }) =>
      organisation.trim().length < 2
        ? [{ code: 'ORGANISATION_MISSING', field: 'organisation' }]
        : [],
    send: (values) => take.send({ token, ...whoOf(values), asksLater: values.asksLater }),
  });
  return (
    <Form form={form} submit={say.t('submit.invited')}>
      <WhoFields say={say} form={form} />
      <Checkbox {...form.field('asksLater')} hint={say.say('asksLater.hint')}>
        {say.t('asksLater')}
      </Checkbox>
    </Form>
  );
}

function Needs({ say, token, own }: OwnProps) {
  const change = useMutationOperation(ChangeSignUpNeedsDocument);
  const [isSaved, setSaved] = useState(false);
  const form = useForm({
    start: { access: own.access as readonly string[], food: own.food as readonly string[] },
    send: ({ access, food }) => change.send({ token, access: [...access], food: [...food] }),
    onDone: () => setSaved(true),
  });
  return (
    <Form form={form} submit={say.t('needs.save')} isBeside={mayTakeSeat(own)}>
      <NeedFields say={say} access={form.field('access')} food={form.field('food')} />
      {isSaved && <p role="status">{say.t('needs.saved')}</p>}
    </Form>
  );
}
