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
  ChangeStudyVisitDocument,
  type StudyVisitFormFragment,
  StudyVisitToChangeDocument,
} from './study-visit.generated.js';
import { StudyVisitForm } from './study-visit-form.js';
import { readVisit, valuesOf } from './study-visit-values.js';
import { words } from './words.generated.js';

/** The plan of a visit again; two who save at once both see both versions. */
export default function ChangeStudyVisitPage() {
  const t = useWords(words);
  const id = useRouteParam('id');
  const query = useOperation(StudyVisitToChangeDocument, { id });
  return (
    <QueryView query={query}>
      {({ studyVisit }) => (
        <Page title={t('change')} narrow>
          <ChangeVisit id={id} latest={studyVisit} />
        </Page>
      )}
    </QueryView>
  );
}

const FIELDS = ['title', 'purpose', 'host', 'when', 'place', 'agenda', 'travel'] as const;

function ChangeVisit({ id, latest }: { id: string; latest: StudyVisitFormFragment }) {
  const t = useWords(words);
  const go = useGo();
  const language = useLanguage();
  const { context, frame } = useProgrammeFrame(latest.programmeId);
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeStudyVisitDocument);
  const version = usePartVersion(latest.version);
  const theirs = valuesOf(latest, language);
  const back = `/studiebesok/${id}`;
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(readVisit(values, context, frame)),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...{ visitId: id, expectedVersion },
          ...orThrow(readVisit(values, context, frame)),
          overrides: guards.overrides,
        }),
      ),
    onDone: () => go(back),
  });
  const clash = clashOf(form, version, theirs);
  return (
    <>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={FIELDS.map((name) => ({
            label: t(`field.${name}`),
            mine: form.values[name] ?? '',
            theirs: theirs[name] ?? '',
          }))}
        />
      )}
      <StudyVisitForm
        {...{ form: clash.form, guards, context, back }}
        submit={t('change.submit')}
      />
    </>
  );
}
