import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { useProgrammeFrame } from '@stad/activities/core/web/plan/programme-frame.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo, useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import {
  ChangeSeminarDocument,
  type SeminarFormFragment,
  SeminarToChangeDocument,
} from './seminar-form.generated.js';
import { SeminarForm } from './seminar-form.js';
import { readSeminar, type SeminarValues, valuesOf } from './seminar-values.js';
import { words } from './words.generated.js';

/** The plan of a seminar again; two who save at once both see both versions. */
export default function ChangeSeminarPage() {
  const t = useWords(words);
  const id = useRouteParam('id');
  const query = useOperation(SeminarToChangeDocument, { id });
  return (
    <QueryView query={query}>
      {({ seminar }) => (
        <Page title={t('change')} narrow>
          <ChangeSeminar id={id} latest={seminar} />
        </Page>
      )}
    </QueryView>
  );
}

function ChangeSeminar({ id, latest }: { id: string; latest: SeminarFormFragment }) {
  const t = useWords(words);
  const go = useGo();
  const language = useLanguage();
  const { context, frame } = useProgrammeFrame(latest.programmeId);
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeSeminarDocument);
  const version = usePartVersion(latest.version);
  const read = (values: SeminarValues) =>
    readSeminar(values, context, frame, latest.details.registered);
  const form = useForm({
    start: valuesOf(latest, language),
    check: (values) => problemsOf(read(values)),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          seminarId: id,
          expectedVersion,
          ...orThrow(read(values)),
          overrides: guards.overrides,
        }),
      ),
    onDone: () => go(`/seminarier/${id}`),
  });
  const theirs = valuesOf(latest, language);
  const clash = clashOf(form, version, theirs);
  return (
    <>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={FIELDS.map((name) => ({
            label: t(`field.${name}`),
            mine: shown(name, form.values[name]),
            theirs: shown(name, theirs[name]),
          }))}
        />
      )}
      <SeminarForm
        form={clash.form}
        guards={guards}
        context={context}
        submit={t('change.submit')}
        back={`/seminarier/${id}`}
      />
    </>
  );
  function shown(name: (typeof FIELDS)[number], value: string): string {
    return name === 'kind' ? (t.maybe(`kind.${value}`) ?? value) : value;
  }
}

const FIELDS = ['kind', 'title', 'aim', 'when', 'venue', 'capacity'] as const;
