import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useMemo, useRef, useState } from 'react';
import { wordsPerSentence } from '../rules/readability.js';
import type { Token } from '../rules/report-text.js';
import type { NumberEditorHandle } from './editor/editor-props.js';
import { NumberField } from './editor/number-field.js';
import { useFigureHash } from './editor/use-figure-hash.js';
import { FigurePicker } from './figure-picker.js';
import { NumberSources } from './number-sources.js';
import type { ReportSectionFragment } from './report.generated.js';
import type { TextFigure } from './report-figures.js';
import { WriteSectionDocument } from './report-steps.generated.js';
import { TextPreview } from './text-preview.js';
import { useChipReading } from './use-chip-reading.js';
import { words } from './words.generated.js';

/** A text as it was typed, and the version it was begun from. */
export interface SectionDraft {
  readonly body: string;
  readonly version: number;
}

export interface SectionEditorProps {
  readonly reportId: string;
  readonly section: ReportSectionFragment;
  readonly figures: readonly TextFigure[];
  /** What was typed before one went to another section. */
  readonly draft: SectionDraft | undefined;
  /** Saving is not what one does next on the page. */
  readonly isBeside: boolean;
  /** Undefined when what is typed is saved. */
  readonly onDraft: (draft: SectionDraft | undefined) => void;
}

/** One section: its text, saved when asked; what others have saved meanwhile is never overwritten. */
export function SectionEditor(props: SectionEditorProps) {
  const { reportId, section, figures, draft, onDraft } = props;
  const t = useWords(words);
  const format = useFormat();
  const version = usePartVersion(section.version, draft?.version);
  const [isSaved, setSaved] = useState(false);
  const guards = useTextGuards();
  const write = useMutationOperation(WriteSectionDocument);
  const form = useForm({
    start: { body: draft?.body ?? section.body },
    check: ({ body }) =>
      body.length > section.longest
        ? [{ code: 'TEXT_TOO_LONG', field: 'body', params: { largest: section.longest } }]
        : [],
    send: ({ body }) =>
      version.send((expectedVersion) =>
        write.send({
          reportId,
          number: section.number,
          expectedVersion,
          body,
          overrides: guards.overrides,
        }),
      ),
    onDone({ writeSection }) {
      const saved = writeSection.sections.find(({ number }) => number === section.number);
      if (saved) version.goOnFrom(saved.version);
      setSaved(true);
      onDraft(undefined);
    },
  });
  const clash = clashOf(form, version, { body: section.body });
  const field = form.field('body');
  const change = (body: string) => {
    field.onChange(body);
    setSaved(false);
    onDraft(body === section.body ? undefined : { body, version: version.begun() });
  };
  const { body } = form.values;
  const sentence = wordsPerSentence(body);
  const editor = useRef<NumberEditorHandle>(null);
  const [at, setAt] = useState<Token['part']>();
  const hash = useFigureHash(figures, (from, to, token) =>
    editor.current?.replace(from, to, token),
  );
  const read = useChipReading(figures);
  const chips = useMemo(() => ({ read, bareTitle: t('sources.bare'), onAt: setAt }), [read, t]);

  return (
    <>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[{ label: t('text.label'), mine: body, theirs: section.body }]}
          onTakeTheirs={() => {
            clash.choice?.onTakeTheirs();
            onDraft(undefined);
          }}
        />
      )}
      <Form form={clash.form} submit={t('text.save')} isBeside={props.isBeside}>
        <SafeTextField
          {...field}
          onChange={change}
          guard={guards.of('body', form.problems)}
          label={t('text.label')}
          rows={12}
          control={(props) => (
            <div data-edit={t('text.write')}>
              <NumberField {...props} handle={editor} chips={chips} hash={hash} />
            </div>
          )}
          onMark={(offset, length) => editor.current?.select(offset, offset + length)}
          after={
            <>
              <span className="meta">
                {t('text.count', {
                  n: format.number(body.length),
                  largest: format.number(section.longest),
                })}
              </span>
              {sentence !== null && (
                <span className="meta">{t('text.readability', { n: sentence })}</span>
              )}
              <span className="meta" role="status">
                {at && chips.read(at).title}
              </span>
            </>
          }
        />
        <FigurePicker figures={figures} onInsert={(token) => editor.current?.insert(token)} />
      </Form>
      <NumberSources
        text={body}
        onChange={change}
        onShow={({ offset, text }) => editor.current?.select(offset, offset + text.length)}
      />
      {isSaved && (
        <Notice tone="done" role="status">
          {t('text.saved')}
        </Notice>
      )}
      <TextPreview text={body} figures={figures} />
    </>
  );
}
