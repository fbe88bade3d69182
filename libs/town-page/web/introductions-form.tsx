import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { draftOf, keepDraft } from '@stad/platform/web/form/drafts.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useEffect, useState } from 'react';
import { checkIntroductions } from '../rules/town-page.js';
import { SaveTownPageDocument, type TownPageShownFragment } from './town-page.generated.js';
import { words } from './words.generated.js';

/** The texts as far as they are typed, and the version they were begun from. */
interface Draft {
  readonly values: Texts;
  readonly version: number;
}

interface Texts {
  readonly introSv: string;
  readonly introEn: string;
  readonly introEasy: string;
  readonly [field: string]: string;
}

const FIELDS = [
  { field: 'introSv', label: 'intro.sv', text: 'TOWN_INTRO_SV' },
  { field: 'introEn', label: 'intro.en', hint: 'intro.en.hint', text: 'TOWN_INTRO_EN' },
  { field: 'introEasy', label: 'intro.easy', hint: 'intro.easy.hint', text: 'TOWN_INTRO_EASY' },
] as const;

/** A few lines in each language. What is typed outlives the page; whoever saved meanwhile is not overwritten. */
export function IntroductionsForm({ page }: { page: TownPageShownFragment }) {
  const t = useWords(words);
  const { membershipId } = useViewer();
  const guards = useTextGuards();
  const save = useMutationOperation(SaveTownPageDocument);
  const [isSaved, setSaved] = useState(false);
  const key = `${membershipId} town page ${page.siteId}`;
  const draft = draftOf<Draft>(key);
  const version = usePartVersion(page.version, draft?.version);
  const { introSv, introEn, introEasy } = page;
  const theirs: Texts = { introSv, introEn, introEasy };
  const form = useForm({
    start: draft?.values ?? theirs,
    check: ({ introSv, introEn, introEasy }) => {
      const checked = checkIntroductions({ introSv, introEn, introEasy });
      return checked.ok ? [] : checked.problems;
    },
    send: ({ introSv, introEn, introEasy }) =>
      version.send((expectedVersion) =>
        save.send({
          ...{ siteId: page.siteId, isOpen: page.isOpen, introSv, introEn, introEasy },
          ...{ expectedVersion, overrides: guards.overrides },
        }),
      ),
    onDone: ({ saveTownPage }) => {
      version.goOnFrom(saveTownPage.version);
      keepDraft(key, undefined);
      setSaved(true);
    },
  });
  const clash = clashOf(form, version, theirs);
  const { values } = form;
  const begun = version.begun();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is compared as it is typed
  useEffect(() => {
    const isTyped = JSON.stringify(values) !== JSON.stringify(theirs);
    if (isTyped) setSaved(false);
    keepDraft<Draft>(key, isTyped ? { values: values as Texts, version: begun } : undefined);
  }, [key, values, begun]);
  return (
    <Card heading={t('introductions')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={FIELDS.map(({ field, label }) => ({
            label: t(label),
            mine: values[field] ?? '',
            theirs: theirs[field] ?? '',
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('introductions.save')}
        isBeside
        secondary={<span role="status">{isSaved && t('introductions.saved')}</span>}
      >
        <p className="meta">{t('introductions.hint')}</p>
        {FIELDS.map(({ field, label, ...more }) => (
          <SafeTextField
            key={field}
            {...form.field(field)}
            guard={guards.of(field, form.problems)}
            rows={3}
            label={t(label)}
            {...('hint' in more ? { hint: t(more.hint) } : {})}
            optional
          />
        ))}
      </Form>
      <FlagText
        texts={FIELDS.map(({ field, label, text }) => ({
          ...{ text, recordId: page.id ?? null, label: t(label), says: theirs[field] },
        }))}
      />
    </Card>
  );
}
