import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { type Place, useNowContext } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import {
  AddAgreementDocument,
  AgreementChoicesDocument,
  type AgreementFormFragment,
  ChangeAgreementDocument,
} from './agreement.generated.js';
import { AgreementFields } from './agreement-fields.js';
import { EMPTY, readValues, type Values, valuesOf } from './agreement-values.js';
import { useCodeText } from './code-text.js';
import { words } from './words.generated.js';

function useDays() {
  return { coming: useNowContext(), past: useNowContext('PAST') };
}

/** Another one; one is led to it. */
export function AddAgreementDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const t = useWords(words);
  const go = useGo();
  const guards = useTextGuards();
  const days = useDays();
  const { agency } = useViewer();
  const add = useMutationOperation(AddAgreementDocument);
  const form = useForm<Values, { readonly addAgreement: { readonly id: string } }>({
    start: EMPTY,
    check: (values) => readValues(values, agency.id, days).problems,
    send: (values) =>
      add.send({
        ...readValues(values, agency.id, days).fields,
        siteId: place.site.id,
        programmeId: values.belongs === 'PROGRAMME' ? place.programme.id : null,
        overrides: guards.overrides,
      }),
    onDone: ({ addAgreement }) => go(`/overenskommelser/${addAgreement.id}`),
  });
  return (
    <DialogForm title={t('add')} submit={t('save')} form={form} onClose={onClose}>
      <AgreementFields
        {...{ form, guards, days }}
        siteId={place.site.id}
        programme={place.programme.name}
        saysParties
      />
    </DialogForm>
  );
}

/** What it says again; two who save at once both see both versions. */
export function ChangeAgreementDialog(props: {
  siteId: string;
  latest: AgreementFormFragment;
  /** Its parties are asked: what they have confirmed is void once it is changed. */
  isAsked: boolean;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { latest, siteId, onClose } = props;
  const guards = useTextGuards();
  const days = useDays();
  const { agency } = useViewer();
  const shown = useShown(siteId, latest);
  const change = useMutationOperation(ChangeAgreementDocument);
  const version = usePartVersion(latest.version);
  const theirs = valuesOf(latest);
  const form = useForm<Values, unknown>({
    start: theirs,
    check: (values) => readValues(values, agency.id, days).problems,
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...readValues(values, agency.id, days).fields,
          ...{ agreementId: latest.id, expectedVersion, overrides: guards.overrides },
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const other = shown(theirs);
  return (
    <DialogForm title={t('change')} submit={t('save')} form={clash.form} onClose={onClose}>
      {props.isAsked && <Notice tone="notice">{t('change.voids')}</Notice>}
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={shown(form.values).map(({ label, said }, at) => ({
            ...{ label, mine: said, theirs: other[at]?.said ?? '' },
          }))}
        />
      )}
      <AgreementFields
        {...{ guards, days, siteId }}
        form={clash.form}
        saysParties={latest.isBegunByUs}
      />
    </DialogForm>
  );
}

/** Each field in words, to be held against somebody else’s. */
function useShown(siteId: string, latest: AgreementFormFragment) {
  const t = useWords(words);
  const text = useCodeText();
  const choices = useOperation(AgreementChoicesDocument, { siteId }).data;
  const namesOf = (known: readonly { id: string; name: string }[], ids: readonly string[]) =>
    known
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const agencies = choices?.agreementAgencies ?? latest.parties.map(({ agency }) => agency);
  return (values: Values) => [
    { label: t('field.kind'), said: text('kind', [values.kind]) },
    { label: t('field.title'), said: values.title },
    { label: t('field.parties'), said: namesOf(agencies, values.partyIds) },
    { label: t('field.purposes'), said: text('purpose', values.purposes) },
    { label: t('field.extent'), said: text('extent', [values.extent]) },
    { label: t('field.areas'), said: namesOf(choices?.areas ?? latest.areas, values.areaIds) },
    { label: t('field.validFrom'), said: values.validFrom },
    { label: t('field.validTo'), said: values.validTo },
    { label: t('field.referenceTitle'), said: values.referenceTitle },
    { label: t('field.referenceOn'), said: values.referenceOn },
    { label: t('field.diaryNumber'), said: values.diaryNumber },
  ];
}
