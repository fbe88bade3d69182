import { parseDate } from '@stad/platform/rules/date-input.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { QUALIFICATION_KINDS, type QualificationKind } from '../rules/qualification.js';
import { SPOKEN_LANGUAGES } from '../rules/spoken-language.js';
import { ChangeCompetenceDocument, type PersonRowFragment } from './people.generated.js';
import { useViewer } from './viewer.js';
import { words } from './words.generated.js';

/** As typed: the kinds held, the last day of each under its own name. */
type Values = Readonly<Record<QualificationKind, string>> & {
  readonly qualifications: readonly string[];
  readonly languages: readonly string[];
};

function valuesOf({ qualifications, languages }: PersonRowFragment): Values {
  const until = (kind: QualificationKind) =>
    qualifications.find((held) => held.kind === kind)?.validTo ?? '';
  return {
    qualifications: qualifications.map(({ kind }) => kind),
    languages: [...languages],
    IN_DEPTH: until('IN_DEPTH'),
    DIGITAL_OUTREACH: until('DIGITAL_OUTREACH'),
    PASS_LEADER: until('PASS_LEADER'),
  };
}

/** What one person of the own organisation is trained for and speaks. */
export function ChangeCompetenceDialog(props: { latest: PersonRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const { today } = useViewer();
  const { latest, onClose } = props;
  const change = useMutationOperation(ChangeCompetenceDocument);
  const version = usePartVersion(latest.competenceVersion);
  const form = useForm({
    start: valuesOf(latest),
    check: (values) => problemsIn(values, today),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          membershipId: latest.id,
          expectedVersion,
          qualifications: heldKinds(values).map((kind) => ({
            kind,
            validTo: lastDay(values[kind], today),
          })),
          languages: [...values.languages],
        }),
      ),
    onDone: onClose,
  });
  const theirs = valuesOf(latest);
  const clash = clashOf(form, version, theirs);
  const kindName = (kind: string) => t.maybe(`qualification.${kind}`) ?? kind;
  const trained = (values: Values) =>
    heldKinds(values)
      .map((kind) => [kindName(kind), values[kind]].filter(Boolean).join(' '))
      .join(', ');
  const spoken = (values: Values) =>
    values.languages.map((code) => languageName(code, language)).join(', ');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('competence.title', { function: latest.functionTitle })}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[
            {
              label: t('competence.trainings'),
              mine: trained(form.values),
              theirs: trained(theirs),
            },
            { label: t('competence.languages'), mine: spoken(form.values), theirs: spoken(theirs) },
          ]}
        />
      )}
      <Form
        form={clash.form}
        submit={t('people.submit')}
        secondary={<Button onPress={onClose}>{t('people.back')}</Button>}
      >
        <p className="meta">{t('competence.who')}</p>
        <CheckboxGroup
          {...form.field('qualifications')}
          label={t('competence.trainings')}
          options={QUALIFICATION_KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        {heldKinds(form.values).map((kind) => (
          <DateField
            key={kind}
            {...form.field(kind)}
            label={t('competence.validTo', { kind: kindName(kind) })}
            hint={t('competence.validToHint')}
            context={{ today }}
            optional
          />
        ))}
        <CheckboxGroup
          {...form.field('languages')}
          label={t('competence.languages')}
          options={languageOptions(SPOKEN_LANGUAGES, language)}
        />
      </Form>
    </Dialog>
  );
}

function heldKinds({ qualifications }: Values): readonly QualificationKind[] {
  return QUALIFICATION_KINDS.filter((kind) => qualifications.includes(kind));
}

function lastDay(typed: string, today: string): string | null {
  const date = parseDate(typed, { today });
  return date.ok ? date.value : null;
}

function problemsIn(values: Values, today: string): Problem[] {
  return heldKinds(values).flatMap((kind) => {
    const date = parseDate(values[kind], { today });
    return values[kind].trim() === '' || date.ok ? [] : [{ ...date.problems[0], field: kind }];
  });
}
