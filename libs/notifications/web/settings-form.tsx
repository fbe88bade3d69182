import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { useState } from 'react';
import { CHANNELS, DIGESTS } from '../rules/mail-choice.js';
import {
  type NotificationSettingsFragment,
  SaveNotificationChoiceDocument,
} from './settings.generated.js';
import { words } from './words.generated.js';
import './settings-form.css';

/** One form for all of it; saving also begins again what a link has ended. */
export function SettingsForm({ choice }: { choice: NotificationSettingsFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const save = useMutationOperation(SaveNotificationChoiceDocument);
  const [isSaved, setSaved] = useState(false);
  const channelName = (kind: string) => `channels.${kind}`;
  const form = useForm({
    start: {
      digest: choice.digest,
      quietFrom: choice.quietFrom.replace(':', '.'),
      quietTo: choice.quietTo.replace(':', '.'),
      ...Object.fromEntries(
        choice.channels.map(({ kind, channel }) => [channelName(kind), channel]),
      ),
    } as Record<string, string>,
    check: (values) =>
      (['quietFrom', 'quietTo'] as const).flatMap((field): Problem[] => {
        const time = parseTime(values[field] ?? '');
        return time.ok ? [] : [{ ...time.problems[0], field }];
      }),
    send: (values) =>
      save.send({
        digest: values['digest'] ?? '',
        quietFrom: clock(values['quietFrom']),
        quietTo: clock(values['quietTo']),
        channels: choice.channels.map(({ kind }) => ({
          kind,
          channel: values[channelName(kind)] ?? '',
        })),
      }),
    onDone: () => setSaved(true),
  });
  return (
    <Form
      form={form}
      submit={t('settings.save')}
      secondary={<span role="status">{isSaved && t('settings.saved')}</span>}
    >
      {choice.stoppedAt && (
        <Notice tone="notice" title={t('settings.stopped')}>
          {t('settings.stoppedText', { time: format.moment(choice.stoppedAt) })}
        </Notice>
      )}
      <Card heading={t('settings.mail')}>
        <div className="stack">
          <RadioGroup
            {...form.field('digest')}
            label={t('settings.digest')}
            hint={t('settings.digestHint')}
            options={DIGESTS.map((value) => ({ value, label: t(`digest.${value}`) }))}
          />
          <div className="form__row">
            <TimeField {...form.field('quietFrom')} label={t('settings.quietFrom')} />
            <TimeField {...form.field('quietTo')} label={t('settings.quietTo')} />
          </div>
          <p className="meta">{t('settings.quietHint')}</p>
        </div>
      </Card>
      <Card heading={t('settings.kinds')}>
        <p className="meta">{t('settings.kindsHint')}</p>
        <div className="notification-kinds">
          {choice.channels.map(({ kind }) => (
            <Select
              key={kind}
              {...form.field(channelName(kind))}
              label={t.maybe(`kind.${kind}`) ?? kind}
              options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            />
          ))}
        </div>
      </Card>
    </Form>
  );
}

/** `20:00` of what was written. */
const clock = (written = ''): string => orThrow(parseTime(written));
