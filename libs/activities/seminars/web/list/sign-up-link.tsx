import { QrCode } from '@stad/identity/web/local/qr-code.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { CopyField } from '@stad/platform/web/ui/copy-field.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextArea } from '@stad/platform/web/ui/text-field.js';
import { useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { useState } from 'react';
import { EmployerLinks } from './employers.js';
import {
  CloseSignUpDocument,
  InviteToSeminarDocument,
  type ListShownFragment,
  OpenSignUpDocument,
} from './seminar-list.generated.js';
import { words } from './words.generated.js';

/** The link that is spread, as text and as a code, and letters to addresses. */
export function SignUpLink(props: {
  seminarId: string;
  list: ListShownFragment | null;
  mayOpen: boolean;
}) {
  const t = useWords(words);
  const { seminarId, list, mayOpen } = props;
  return (
    <Card heading={t('link')} note={list ? t(list.isOpen ? 'isOpen' : 'isClosed') : undefined}>
      {list ? (
        <div className="sign-up-link">
          <QrCode text={list.link} label={t('link.qr')} />
          <div className="sign-up-link__address">
            <CopyField label={t('link.address')} hint={t('link.text')} text={list.link} />
          </div>
        </div>
      ) : (
        <p>{t('link.none')}</p>
      )}
      <OpenOrClose seminarId={seminarId} isOpen={list?.isOpen ?? false} mayOpen={mayOpen} />
      {list?.isOpen && mayOpen && <EmployerLinks employers={list.employers} />}
      {list?.isOpen && mayOpen && <Invite seminarId={seminarId} />}
    </Card>
  );
}

function OpenOrClose(props: { seminarId: string; isOpen: boolean; mayOpen: boolean }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { seminarId, isOpen, mayOpen } = props;
  const open = useMutationOperation(OpenSignUpDocument);
  const close = useMutationOperation(CloseSignUpDocument);
  const act = isOpen ? close : open;
  if (!mayOpen && !isOpen) return null;
  return (
    <div className="stack no-print">
      <div>
        <Button
          kind={isOpen ? 'secondary' : 'primary'}
          isPending={act.isSending}
          onPress={() => void act.send({ seminarId }).catch(() => null)}
        >
          {t(isOpen ? 'close' : 'open')}
        </Button>
      </div>
      {act.error && (
        <Notice tone="stop" role="alert" title={act.error.problems.map(problemText).join(' ')} />
      )}
    </div>
  );
}

/** Addresses as they stand in a mail program, each once: one on each line, or with commas between. */
const addressesIn = (text: string) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

/** What was typed stays until the letters have been asked for: it is there again if they are taken back or refused. */
function Invite({ seminarId }: { seminarId: string }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const told = useToldActs();
  const [sent, setSent] = useState<number>();
  const invite = useMutationOperation(InviteToSeminarDocument);
  const key = `invite ${seminarId}`;
  const reachOf = (addresses: readonly string[]) => ({
    n: addresses.length,
    who: [t('invite.whom')],
  });
  const form = useForm({
    start: { addresses: '', isNeutral: false },
    check: ({ addresses }) =>
      addressesIn(addresses).length === 0 ||
      !addressesIn(addresses).every((one) => /^\S+@\S+\.\S+$/.test(one))
        ? [{ code: 'INVALID_WORK_EMAIL', field: 'addresses' }]
        : [],
    send: async ({ addresses, isNeutral }) => {
      const all = addressesIn(addresses);
      const send = async () => {
        await invite.send({ seminarId, addresses: all, isNeutral });
        setSent(all.length);
        form.reset();
      };
      setSent(undefined);
      told.take({ key, act: t('invite'), reach: reachOf(all), send });
    },
  });
  const typed = addressesIn(form.values.addresses);
  return (
    <section className="no-print">
      <h3>{t('invite')}</h3>
      {!told.isHeld(key) && (
        <Form form={form} submit={t('invite.send')}>
          <TextArea
            {...form.field('addresses')}
            label={t('invite.addresses')}
            hint={t('invite.hint')}
          />
          <Checkbox {...form.field('isNeutral')}>{t('invite.neutral')}</Checkbox>
          {typed.length > 0 && <p className="meta">{told.said(reachOf(typed))}</p>}
        </Form>
      )}
      {invite.error && (
        <Notice tone="stop" role="alert" title={invite.error.problems.map(problemText).join(' ')} />
      )}
      {sent !== undefined && <p role="status">{t('invite.sent', { n: sent })}</p>}
    </section>
  );
}
