import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo, useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { MOST } from '../rules/routine-codes.js';
import {
  ChangeLocalRoutineDocument,
  RoutineAgenciesDocument,
  RoutineEditPageDocument,
  type RoutineEditPageQuery,
} from './routine.generated.js';
import {
  countOf,
  type Listed,
  partyIdsOf,
  readValues,
  type Values,
  valuesOf,
  withOneMore,
} from './routine-values.js';
import { SourceFields } from './source-fields.js';
import { StepFields } from './step-fields.js';
import { words } from './words.generated.js';
import './routines.css';

/** A draft as one writes it: who is to agree, the steps in their order, what they are taken from. */
export default function EditPage() {
  const t = useWords(words);
  const id = useRouteParam('id');
  const query = useOperation(RoutineEditPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ localRoutine }) =>
        localRoutine.nextSteps.some(({ step }) => step === 'edit') ? (
          <Edit localRoutine={localRoutine} />
        ) : (
          <Page title={t('edit.title')}>
            <Notice actions={<LinkButton to={`/arbetsgang/${id}`}>{t('edit.see')}</LinkButton>}>
              {t('edit.not')}
            </Notice>
          </Page>
        )
      }
    </QueryView>
  );
}

function Edit({ localRoutine: latest }: RoutineEditPageQuery) {
  const t = useWords(words);
  const go = useGo();
  const { agency } = useViewer();
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeLocalRoutineDocument);
  const choices = useOperation(RoutineAgenciesDocument, { siteId: latest.siteId }).data;
  const version = usePartVersion(latest.version);
  const theirs = valuesOf(latest);
  const back = `/arbetsgang/${latest.id}`;
  const form = useForm<Values, unknown>({
    start: theirs,
    check: (values) => readValues(values, agency.id).problems,
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...readValues(values, agency.id).fields,
          ...{ localRoutineId: latest.id, expectedVersion, overrides: guards.overrides },
        }),
      ),
    onDone: () => go(back),
  });
  const clash = clashOf(form, version, theirs);
  const lines = (values: Values) => inLines(values, agency.id);
  const [mine, other] = [lines(form.values), lines(theirs)];
  const agencies =
    choices?.routineAgencies ?? latest.parties.map(({ agency: { id, name } }) => ({ id, name }));
  const add = (list: Listed, label: string, most: number) =>
    countOf(form.values, list) < most && (
      <p>
        <Button
          icon={<IconPlus aria-hidden />}
          onPress={() => form.reset(withOneMore(form.values, list))}
        >
          {label}
        </Button>
      </p>
    );
  const places = (list: Listed) =>
    Array.from({ length: countOf(form.values, list) }, (_, at) => at);
  return (
    <Page title={t('edit.title')} intro={t('edit.intro')} narrow>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={Array.from({ length: Math.max(mine.length, other.length) }, (_, at) => ({
            ...{ label: t('step.n', { n: at + 1 }), mine: mine[at] ?? '', theirs: other[at] ?? '' },
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('edit.save')}
        secondary={<LinkButton to={back}>{t('edit.keep')}</LinkButton>}
      >
        <CheckboxGroup
          {...form.field('partyIds')}
          label={t('edit.parties')}
          hint={t('edit.parties.hint')}
          value={partyIdsOf(form.values)}
          onChange={(ids) => form.set('partyIds', ids.join(' '))}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <h2>{t('steps')}</h2>
        {places('steps').map((at) => (
          <StepFields key={at} {...{ form, guards, at }} />
        ))}
        {add('steps', t('edit.addStep'), MOST.steps)}
        <h2>{t('takenFrom')}</h2>
        {places('sources').map((at) => (
          <SourceFields key={at} {...{ form, guards, at }} />
        ))}
        {add('sources', t('edit.addSource'), MOST.sources)}
      </Form>
    </Page>
  );
}

/** Each step in one line, to be held against somebody else’s. */
const inLines = (values: Values, ownerId: string) =>
  readValues(values, ownerId).fields.steps.map(({ fromFunction, toFunction, ifNobody, ...more }) =>
    [fromFunction, toFunction, more.hoursFrom, more.hoursTo, more.withinMinutes, more.beforeTime]
      .concat(ifNobody)
      .filter(Boolean)
      .join(' · '),
  );
