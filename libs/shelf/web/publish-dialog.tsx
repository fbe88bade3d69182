import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { sendFile } from '@stad/platform/web/graphql/send-file.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { LARGEST_SHELF_FILE } from '../rules/shelf-file.js';
import { PublishShelfLinkDocument, type ShelfItemPageQuery } from './shelf-item.generated.js';
import { useShelfText } from './use-shelf-text.js';
import { words } from './words.generated.js';

export interface PublishDialogProps {
  readonly item: ShelfItemPageQuery['shelfItem'];
  readonly onClose: () => void;
}

const MEGABYTES = LARGEST_SHELF_FILE / 1024 / 1024;
const TOO_LARGE = { code: 'FILE_TOO_LARGE', params: { largest: MEGABYTES } };

/** The next version, a PDF or a link: readers get it from now on. A file that is refused says why, and all stays. */
export function PublishDialog({ item, onClose }: PublishDialogProps) {
  const t = useWords(words);
  const text = useShelfText();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const link = useMutationOperation(PublishShelfLinkDocument);
  const number = item.latest + 1;
  const form = useForm<{ content: string; url: string }, unknown>({
    start: { content: item.current?.url ? 'LINK' : 'FILE', url: item.current?.url ?? 'https://' },
    check: ({ content }) => {
      if (content === 'LINK') return [];
      if (!file) return [{ code: 'SHELF_FILE_MISSING' }];
      return file.size > LARGEST_SHELF_FILE ? [TOO_LARGE] : [];
    },
    send: async ({ content, url }) => {
      if (content === 'LINK') return link.send({ shelfItemId: item.id, number, url });
      if (file) await sendFile(`/files/shelf/${item.id}/${number}`, file);
      // A file goes by a way of its own: what was read before is old.
      return queries.invalidateQueries();
    },
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t(item.latest === 0 ? 'publish.first' : 'publish.next')}
      submit={t('publish.do')}
      form={form}
      onClose={onClose}
    >
      {item.latest > 0 && <p>{t('publish.what', { n: number })}</p>}
      <RadioGroup
        {...form.field('content')}
        label={t('field.content')}
        options={[
          { value: 'FILE', label: t('content.FILE') },
          { value: 'LINK', label: t('content.LINK') },
        ]}
      />
      {form.values.content === 'LINK' ? (
        <TextField {...form.field('url')} label={t('field.url')} type="url" />
      ) : (
        <>
          <p className="meta">{t('file.hint', { largest: MEGABYTES })}</p>
          <p className="meta">{t('file.pictures')}</p>
          <div className="cluster">
            <FileTrigger
              acceptedFileTypes={['.pdf', 'application/pdf']}
              onSelect={(files) => setFile(files?.[0] ?? null)}
            >
              <Button icon={<IconUpload aria-hidden />}>{t('file.choose')}</Button>
            </FileTrigger>
            <span role="status">
              {file && t('file.chosen', { name: file.name, size: text.size(file.size) })}
            </span>
          </div>
        </>
      )}
    </DialogForm>
  );
}
