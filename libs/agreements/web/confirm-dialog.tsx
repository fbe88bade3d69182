import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { checkSignatory } from '../rules/agreement.js';
import { type AgreementPageQuery, ConfirmAgreementDocument } from './agreement.generated.js';
import { useCodeText } from './code-text.js';
import { words } from './words.generated.js';
import './agreements.css';

/** Says what one confirms for the own organisation, and asks who signs the paper there. */
export function ConfirmDialog(props: {
  agreement: AgreementPageQuery['agreement'];
  onClose: () => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const text = useCodeText();
  const { agreement, onClose } = props;
  const { agency } = useViewer();
  const confirm = useMutationOperation(ConfirmAgreementDocument);
  const version = usePartVersion(agreement.version);
  const own = agreement.parties.find((party) => party.agency.id === agency.id);
  const start = { signatoryFunction: own?.signatoryFunction ?? '' };
  const form = useForm({
    start,
    check: ({ signatoryFunction }) => {
      const checked = checkSignatory(signatoryFunction);
      return checked.ok ? [] : checked.problems;
    },
    send: ({ signatoryFunction }) =>
      version.send((expectedVersion) =>
        confirm.send({ agreementId: agreement.id, expectedVersion, signatoryFunction }),
      ),
    onDone: onClose,
  });
  const isChanged = clashOf(form, version, start).choice !== null;
  const others = agreement.parties.filter(
    ({ isConfirmed, agency: { id } }) => !isConfirmed && id !== agency.id,
  );
  return (
    <DialogForm title={t('confirm.title')} submit={t('confirm.do')} form={form} onClose={onClose}>
      {isChanged && <Notice tone="stop">{t('confirm.changed')}</Notice>}
      <p>{t('confirm.what', { agency: agency.shortName, title: agreement.title })}</p>
      <ul className="agreement-list">
        <li>{t('confirm.parties', { parties: format.list(namesOf(agreement)) })}</li>
        {agreement.purposes.length > 0 && (
          <li>{t('confirm.purposes', { purposes: text('purpose', agreement.purposes) })}</li>
        )}
        {agreement.extent !== null && (
          <li>
            {t('confirm.extent', {
              extent:
                agreement.extent === 'AREAS'
                  ? format.list(agreement.areas.map(({ name }) => name))
                  : t('extent.TOWN'),
            })}
          </li>
        )}
        <li>
          {t('confirm.days', {
            from: format.monthDay(agreement.validFrom, true),
            to: format.monthDay(agreement.validTo, true),
          })}
        </li>
        <li>{t('confirm.paper', { paper: agreement.referenceTitle })}</li>
      </ul>
      <p>{t(others.length === 0 ? 'confirm.last' : 'confirm.notLast')}</p>
      <TextField
        {...form.field('signatoryFunction')}
        label={t('field.signatory')}
        hint={t('field.signatory.hint')}
      />
    </DialogForm>
  );
}

const namesOf = ({ parties }: AgreementPageQuery['agreement']) =>
  parties.map(({ agency }) => agency.shortName);
