import { useViewer } from '@stad/identity/web/viewer.js';
import { CallButton } from '@stad/network/web/call/call-button.js';
import { EmergencyButton } from '@stad/network/web/call/emergency-button.js';
import { clockText } from '@stad/platform/rules/day-words.js';
import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useNationalName } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { useIsNeutral } from '@stad/platform/web/navigation/neutral-name.js';
import { useGo, useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { usePlace } from '@stad/programme/web/place.js';
import type { ReactNode } from 'react';
import type { HandoverCategory } from '../rules/handover-codes.js';
import { mayRegister } from '../rules/handover-life.js';
import { receiversOf, usualCategory } from '../rules/receivers.js';
import { goingOn, wentOn } from './going-on.js';
import {
  HandoverReceiversDocument,
  type HandoverReceiversQuery,
  RegisterHandoverDocument,
} from './handover.generated.js';
import { RegisterForm } from './register-form.js';
import {
  ANOTHER,
  firstReceiver,
  inputOf,
  problemsIn,
  type RegisterPlace,
  type RegisterValues,
} from './register-values.js';
import { words } from './words.generated.js';

/** What a card leads to, by its name in the address: never which pass or which night. */
const FROM_CARDS: Readonly<Record<string, HandoverCategory>> = {
  barn: 'CHILD_CONCERN',
  skydd: 'SHELTER',
};

/** *Ring först, registrera sedan*: a handover in a few presses. */
export default function RegisterPage() {
  const t = useWords(words);
  const place = usePlace();
  const { today, agency } = useViewer();
  const [led] = useUrlValue('led');
  if (!place) {
    return (
      <Page title={t('register')} narrow>
        <Empty>{t('list.noPlace')}</Empty>
      </Page>
    );
  }
  const siteId = place.site.id;
  const next = goingOn(led);
  return (
    <Receivers siteId={siteId}>
      {({ handoverReceivers: receivers, handoverFunctions: functions }) => (
        <Registration
          key={siteId}
          place={{
            siteId,
            today,
            agencyKind: agency.kind as RegisterPlace['agencyKind'],
            ...{ receivers, functions, next },
          }}
        />
      )}
    </Receivers>
  );
}

function Receivers(props: {
  siteId: string;
  children: (known: HandoverReceiversQuery) => ReactNode;
}) {
  const query = useOperation(HandoverReceiversDocument, { siteId: props.siteId });
  const isInStreet = useIsNeutral();
  if (isInStreet && !query.data && (query.isFetching || query.error?.isTemporary)) {
    return <WithoutNetwork onAgain={query.error ? () => void query.refetch() : null} />;
  }
  return <QueryView query={query}>{props.children}</QueryView>;
}

/** In the street the numbers stand here while the form does not come; the receipt is the receiver's (decision 48). */
function WithoutNetwork({ onAgain }: { onAgain: (() => void) | null }) {
  const t = useWords(words);
  const { phone } = NATIONAL.POLICE_NOT_URGENT;
  const name = useNationalName()('POLICE_NOT_URGENT');
  return (
    <Page title={t('register')} intro={t('register.intro')} narrow>
      <EmergencyButton />
      <CallButton phone={phone} label={name} text={`${phone} ${name}`} />
      <LinkButton to="/ring">{t('away.ring')}</LinkButton>
      <LinkButton to="/falt">{t('away.field')}</LinkButton>
      <Notice
        tone="notice"
        role="status"
        actions={onAgain && <Button onPress={onAgain}>{t('away.again')}</Button>}
      >
        {t(onAgain ? 'away' : 'away.coming')}
      </Notice>
    </Page>
  );
}

function Registration({ place }: { place: RegisterPlace }) {
  const t = useWords(words);
  const go = useGo();
  const language = useLanguage();
  const { agency, roles, fieldSession } = useViewer();
  const [card] = useUrlValue('vad');
  const register = useMutationOperation(RegisterHandoverDocument);
  const maySend = mayRegister({ agencyId: agency.id, roles }, 'SENDER');
  const all = place.receivers.map((each) => ({ ...each, agencyId: each.agency.id }));
  const { next } = place;
  const begins = next?.category ?? FROM_CARDS[card] ?? usualCategory(all);
  const band = begins === 'CHILD_CONCERN' ? 'UNDER_18' : 'AGE_21_OR_OVER';
  const now = clockText(new Date(), language);
  const seen = next?.observedAt ? clockText(new Date(next.observedAt), language) : now;
  const form = useForm<RegisterValues, unknown>({
    start: {
      ...{ end: maySend ? 'SENDER' : 'RECEIVER', category: begins, otherFunction: '' },
      ...{ municipality: '', boardFunction: '' },
      receiver: firstReceiver(begins, place),
      ...{ band: next?.band ?? band, channel: next?.channel ?? 'PHONE', assessedBy: '' },
      ...{ observedAt: seen, contactAt: now, isConfirmed: true },
      hasConsent: next?.hasConsent ?? false,
    },
    check: (values) => problemsIn(settled(values, place), place, new Date()),
    send: (values) => register.send(inputOf(settled(values, place), place, new Date())),
    // A phone that was made ready goes back to its pass: it reads no list.
    onDone: () => {
      wentOn();
      go(fieldSession ? '/falt' : '/overlamningar');
    },
  });
  const shown = { ...form, values: settled(form.values, place) };
  const field: typeof form.field = (name) => {
    const bound = form.field(name);
    return name === 'receiver' ? { ...bound, value: shown.values.receiver as never } : bound;
  };
  return (
    <Page
      title={t(next ? 'step.goOn' : 'register')}
      intro={t(next?.notTo ? 'next.notTo' : 'register.intro', { who: next?.notTo ?? '' })}
      narrow
    >
      {shown.values.category === 'CHILD_CONCERN' && (
        <Notice
          tone="stop"
          title={t('child.title')}
          actions={
            <Link to="/ring" search={{ lage: 'barn' }}>
              {t('child.next')}
            </Link>
          }
        >
          {t('child.text')}
        </Notice>
      )}
      <RegisterForm form={{ ...shown, field }} place={place} maySend={maySend} />
    </Page>
  );
}

/** Another category has other receivers: the first of them, unless one of them is chosen. */
function settled(values: RegisterValues, place: RegisterPlace): RegisterValues {
  if (values.end === 'RECEIVER') return { ...values, receiver: ANOTHER };
  const all = place.receivers.map((each) => ({ ...each, agencyId: each.agency.id }));
  const known = receiversOf(values.category as HandoverCategory, all);
  const isThere = values.receiver === ANOTHER || known.some(({ id }) => id === values.receiver);
  return isThere ? values : { ...values, receiver: firstReceiver(values.category, place) };
}
