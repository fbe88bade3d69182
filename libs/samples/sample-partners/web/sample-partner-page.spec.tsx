import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { SamplePartnerPageQuery } from './sample-partner.generated.js';
import SamplePartnerPage from './sample-partner-page.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });

const demoPartner = (more: Partial<SamplePartnerPageQuery['samplePartner']> = {}) => ({
  ...{ id: 'p1', name: 'Hotell Stora torget', sort: 'COMPANY', note: 'Nattreception', version: 2 },
  state: 'ACTIVE',
  changes: [
    { id: 'c2', state: 'ACTIVE', at: '2022-05-20T11:00:00Z', functionTitle: 'Enhetschef' },
    { id: 'c1', state: 'MAPPED', at: '2022-05-02T11:00:00Z', functionTitle: 'Enhetschef' },
  ],
  nextSteps: [],
  ...more,
});

function open(samplePartner: object, answers: Answers = {}) {
  const permissions = ['sample-partner:read', 'sample-partner:keep'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <SamplePartnerPage />
    </ViewerProvider>,
    {
      path: '/provparter/$id',
      url: '/provparter/p1',
      answers: { SamplePartnerPage: { samplePartner }, ...answers },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { SamplePartnerPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('tells its state, since when, and each it has been in', async () => {
    await open(demoPartner());
    await screen.findByRole('heading', { level: 1, name: 'Hotell Stora torget' });
    expect(screen.getByText('sedan 20 maj 2022')).toBeTruthy();
    expect(screen.getByText('Kartlagd')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('takes a step', async () => {
    const { user, sent } = await open(demoPartner({ nextSteps: [ready('pause')] }), {
      StepSamplePartner: { stepSamplePartner: { id: 'p1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Pausa' }));
    const { variables } = sent.find(({ name }) => name === 'StepSamplePartner') ?? {};
    expect(variables?.input).toMatchObject({ samplePartnerId: 'p1', step: 'pause' });
  });

  it('keeps what is typed when somebody else was quicker', async () => {
    const { user, sent } = await open(demoPartner({ nextSteps: [ready('edit')] }), {
      ChangeSamplePartner: () => refuse({ code: 'CONFLICT', field: 'expectedVersion' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Ändra' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByLabelText<HTMLInputElement>('Organisation');
    await user.clear(name);
    await user.type(name, 'Hotell Lilla torget');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find((each) => each.name === 'ChangeSamplePartner') ?? {};
    expect(variables?.input).toMatchObject({ expectedVersion: 2, name: 'Hotell Lilla torget' });
    expect(name.value).toBe('Hotell Lilla torget');
  });
});
