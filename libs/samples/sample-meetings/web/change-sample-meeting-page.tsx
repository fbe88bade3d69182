import { ChangePlanPage } from '@stad/activities/core/web/phased/change-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import {
  ChangeSampleMeetingDocument,
  SampleMeetingToChangeDocument,
} from './sample-meeting.generated.js';
import { sampleMeetingPlan } from './sample-meeting-form.js';
import { valuesOf } from './sample-meeting-values.js';
import { words } from './words.generated.js';

const FIELDS = ['title', 'purpose', 'when', 'place'] as const;

/** The plan again. */
export default function ChangeSampleMeetingPage() {
  const t = useWords(words);
  const language = useLanguage();
  const id = useRouteParam('id');
  const query = useOperation(SampleMeetingToChangeDocument, { id });
  const change = useMutationOperation(ChangeSampleMeetingDocument);
  return (
    <QueryView query={query}>
      {({ sampleMeeting }) => (
        <ChangePlanPage
          type={sampleMeetingPlan}
          title={t('change')}
          id={id}
          latest={sampleMeeting}
          values={valuesOf(sampleMeeting, language)}
          fields={FIELDS.map((name) => ({ name, label: t(`field.${name}`) }))}
          send={(input) => change.send({ sampleMeetingId: id, ...input })}
        />
      )}
    </QueryView>
  );
}
