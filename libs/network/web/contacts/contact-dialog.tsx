import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { draftOf, keepDraft } from '@stad/platform/web/form/drafts.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { usePlace } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useEffect, useState } from 'react';
import { ContactFields } from './contact-fields.js';
import { type ContactValues, inputOf, problemsIn, valuesOf } from './contact-values.js';
import {
  ChangeContactFunctionDocument,
  CreateContactFunctionDocument,
  type OwnContactFragment,
} from './contacts.generated.js';
import { EndContactDialog } from './end-contact-dialog.js';
import { useContactText } from './use-contact-text.js';
import { words } from './words.generated.js';

/** A function as far as it is typed, and the version it was begun from. */
interface ContactDraft {
  readonly values: ContactValues;
  readonly version: number;
}

/** Under which name what is typed of a function is kept. */
export const contactDraftKey = (membershipId: string, id: string) =>
  `${membershipId} contact ${id}`;

export interface ContactDialogProps {
  /** Null for a new one. */
  readonly latest: OwnContactFragment | null;
  /** All functions of the own organisation: one of the others may answer in its place. */
  readonly own: readonly OwnContactFragment[];
  readonly onClose: () => void;
}

/** One function of the own organisation, new or again; what is typed outlives the dialog. */
export function ContactDialog({ latest, own, onClose }: ContactDialogProps) {
  const t = useWords(words);
  const { membershipId } = useViewer();
  const mayEnd = useMay('contact:end') && latest !== null;
  const [isEnding, setEnding] = useState(false);
  const place = usePlace();
  const guards = useTextGuards();
  const texts = useContactText(own);
  const create = useMutationOperation(CreateContactFunctionDocument);
  const change = useMutationOperation(ChangeContactFunctionDocument);
  const key = contactDraftKey(membershipId, latest?.id ?? 'new');
  const draft = draftOf<ContactDraft>(key);
  const deputies = own.filter(({ id }) => id !== latest?.id);
  const version = usePartVersion(latest?.version ?? 0, draft?.version);
  const theirs = valuesOf(latest, place ? [place.site.id] : []);
  const form = useForm({
    start: draft?.values ?? theirs,
    check: (values) => problemsIn(values, new Date()),
    send: (values): Promise<unknown> => {
      const input = {
        ...inputOf(values, latest, deputies, new Date()),
        overrides: guards.overrides,
      };
      if (!latest) return create.send(input);
      return version.send((expectedVersion) =>
        change.send({ contactFunctionId: latest.id, expectedVersion, ...input }),
      );
    },
    onDone: leave,
  });
  function leave() {
    keepDraft(key, undefined);
    onClose();
  }
  const clash = clashOf(form, version, theirs);
  const { values } = form;
  const begun = version.begun();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is compared as it is typed
  useEffect(() => {
    const isTyped = JSON.stringify(values) !== JSON.stringify(theirs);
    keepDraft<ContactDraft>(key, isTyped ? { values, version: begun } : undefined);
  }, [key, values, begun]);
  if (latest && isEnding) {
    return (
      <EndContactDialog
        contact={latest}
        own={own}
        onClose={() => setEnding(false)}
        onStale={onClose}
        onEnded={leave}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={latest ? t('changeOf', { label: latest.label }) : t('add')}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={texts.map(({ label, textOf }) => ({
            label,
            mine: textOf(values),
            theirs: textOf(theirs),
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('save')}
        secondary={
          <>
            <Button onPress={onClose}>{t('back')}</Button>
            {mayEnd && (
              <Button kind="danger" onPress={() => setEnding(true)}>
                {t('end.do')}
              </Button>
            )}
          </>
        }
      >
        <ContactFields form={form} guards={guards} deputies={deputies} isNew={latest === null} />
      </Form>
    </Dialog>
  );
}
