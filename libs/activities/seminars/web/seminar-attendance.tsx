import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Bar } from '@stad/platform/web/ui/bar.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { AttendanceDialog } from './attendance-dialog.js';
import { CertificateButton } from './certificate/certificate-button.js';
import type { SeminarAttendanceFragment } from './seminar.generated.js';
import { words } from './words.generated.js';

const STEPS = ['register', 'recordAttendance'];

type Group = SeminarAttendanceFragment['attendance'][number];

/** How many are registered and how many came, unit by unit; who they were is not kept. */
export function SeminarAttendance(props: {
  seminar: SeminarAttendanceFragment;
  steps: readonly Step[];
}) {
  const t = useWords(words);
  const { seminar } = props;
  const { registered, present, capacity } = seminar.details;
  const [taken, take] = useState<string>();
  const steps = props.steps.filter(({ step, ready }) => ready && STEPS.includes(step));
  const mayOpen = props.steps.some(({ step }) => step === 'openSignUp');
  const plans = useMay('seminar:plan');
  const isMine = useViewer().agency.key === seminar.owner.key;
  const mayList = mayOpen || (seminar.details.hasList && isMine && plans);
  return (
    <Card
      heading={t('attendance')}
      {...(present === null ? {} : { note: t('present', { n: present }) })}
    >
      <div>
        <p>{t('registeredOfText', { n: registered, capacity })}</p>
        <Bar value={registered} target={capacity} label={t('column.registered')} />
      </div>
      {seminar.attendance.length > 0 && (
        <Table<Group>
          caption={t('attendance.caption')}
          rows={seminar.attendance}
          rowKey={(group) => `${group.agency?.id} ${group.unit}`}
          columns={[
            {
              key: 'unit',
              label: t('column.unit'),
              isRowHeader: true,
              cell: ({ unit, agency, fromSignUp, isTogether }) => (
                <span className="cluster">
                  {agency && <AgencyMark agency={{ ...agency, name: agency.shortName }} />}
                  {isTogether && t('attendance.together')}
                  {fromSignUp ? t('attendance.signedUp') : unit}
                </span>
              ),
            },
            {
              key: 'registered',
              label: t('column.registered'),
              isNumber: true,
              cell: (group) => group.registered,
            },
            {
              key: 'present',
              label: t('column.present'),
              isNumber: true,
              cell: (group) => group.present ?? '–',
            },
          ]}
          foot={[t('attendance.sum'), registered, present ?? '–']}
        />
      )}
      {mayList && (
        <p>
          <Link to={`/seminarier/${seminar.id}/anmalda`}>
            {t(seminar.details.hasList ? 'list.see' : 'step.openSignUp')}
          </Link>
        </p>
      )}
      {steps.length > 0 && (
        <NextSteps
          steps={steps}
          label={(step) => t.maybe(`step.${step}`)}
          kind={() => 'secondary'}
          onTake={take}
          opensDialog={() => true}
        />
      )}
      {seminar.certificatePath && <CertificateButton path={seminar.certificatePath} />}
      {taken && (
        <AttendanceDialog
          seminar={seminar}
          isCounted={taken === 'recordAttendance'}
          onClose={() => take(undefined)}
        />
      )}
    </Card>
  );
}
