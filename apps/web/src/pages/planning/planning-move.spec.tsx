import { afterEach, describe, expect, it } from '@jest/globals';
import { demoPass, step } from '@stad/activities/field-operations/web/testing.js';
import { useShortcutListener } from '@stad/platform/web/keyboard/shortcuts.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import PlanningPage from './planning-page.js';
import { page } from './testing/open-planning.js';

afterEach(() => {
  for (const { act: held } of heldActs.current()) heldActs.dismiss(held.key);
});

function WithKeys() {
  useShortcutListener(true);
  return <PlanningPage />;
}

const sentPass = demoPass({ nextSteps: [step('edit')] });
const draft = demoPass({
  number: null,
  progress: { ...sentPass.progress, sentAt: null },
  nextSteps: [step('edit')],
});

const open = (pass = sentPass, answers: Answers = {}) =>
  page(
    '/planering?v=2022-20',
    {
      FieldPassPage: { fieldPass: pass },
      PlanClashes: { planClashes: [] },
      ChangeWhenAndWhere: { changeWhenAndWhere: pass },
      ...answers,
    },
    {},
    <WithKeys />,
  );

const block = () => screen.findByRole('button', { name: /FP-2022-003/ });
const dialog = () => screen.findByRole('dialog', { name: 'Flytta passet' });

/** Draws the block to a cell, as far as a page without a layout can: it says what is under the mouse. */
function draw(from: HTMLElement, to: Element | null) {
  const fire = (type: string, clientX: number) => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, clientX });
    fireEvent(from, Object.assign(event, { pointerType: 'mouse', pointerId: 1 }));
  };
  document.elementFromPoint = () => to;
  fire('pointerdown', 0);
  fire('pointermove', 40);
  return {
    drop: () => {
      fire('pointerup', 40);
      fireEvent.click(from, { detail: 1 });
    },
  };
}

describe('moving a pass in the week', () => {
  it('opens by the key of the row, says who is told, and moves nothing before it is confirmed', async () => {
    const { user, sent } = await open();
    const friday = await block();
    act(() => friday.focus());
    await user.keyboard('.');
    const box = within(await dialog());
    const when = await box.findByLabelText<HTMLInputElement>('När');
    expect(when.value).toBe('2022-05-20 20.00–01.00');
    await user.clear(when);
    await user.type(when, '2022-05-21 20-01');
    await box.findByText('Passet flyttas till en annan natt');
    expect(sent.some(({ name }) => name === 'ChangeWhenAndWhere')).toBe(false);
    await user.click(box.getByRole('button', { name: 'Flytta passet' }));
    await waitFor(() => expect(heldActs.current()[0]?.state).toBe('counting'));
    // Nobody is told for ten seconds: it can be taken back.
    expect(sent.some(({ name }) => name === 'ChangeWhenAndWhere')).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens from the panel, for those who may change the plan', async () => {
    const summary = (steps: readonly string[]) => ({
      PassSummary: {
        fieldPass: {
          team: [],
          readiness: [],
          nextSteps: steps.map((name) => ({ step: name })),
          progress: { startedAt: null, cancelledAt: null },
        },
      },
    });
    const { user } = await open(sentPass, summary(['edit']));
    await user.click(await block());
    await user.click(await screen.findByRole('button', { name: 'Flytta…' }));
    await dialog();
  });

  it('says that it is not theirs to those who may not', async () => {
    const { user } = await open(demoPass({ nextSteps: [] }));
    const friday = await block();
    act(() => friday.focus());
    await user.keyboard('.');
    const box = within(await dialog());
    await box.findByText(/^Du kan inte flytta passet\./);
    expect(box.queryByLabelText('När')).toBeNull();
  });

  it('moves a draft at once where it is confirmed, with its version', async () => {
    const { user, sent } = await open(draft);
    const friday = await block();
    const saturday = document.querySelector('td[data-day="2022-05-21"]');
    draw(friday, saturday).drop();
    const box = within(await dialog());
    const when = await box.findByLabelText<HTMLInputElement>('När');
    expect(when.value).toBe('2022-05-21 20.00–01.00');
    box.getByText('Ingen annan ser utkastet. Det flyttas direkt.');
    await user.click(box.getByRole('button', { name: 'Flytta passet' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'ChangeWhenAndWhere')?.variables).toMatchObject({
        input: {
          passId: 'pass-1',
          expectedVersion: 1,
          startsAt: '2022-05-21T18:00:00.000Z',
          endsAt: '2022-05-21T23:00:00.000Z',
        },
      }),
    );
  });
});

describe('drawing a block to another day', () => {
  it('marks the day, and leaves all as it was with Esc; the click that ends it opens no panel', async () => {
    const { address } = await open();
    const friday = await block();
    const saturday = document.querySelector('td[data-day="2022-05-21"]');
    const drawn = draw(friday, saturday);
    expect(saturday?.hasAttribute('data-drop')).toBe(true);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(saturday?.hasAttribute('data-drop')).toBe(false);
    drawn.drop();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(address()).not.toContain('vald');
  });

  it('goes to no day that is past, nor to its own', async () => {
    await open();
    const friday = await block();
    const thursday = screen.getByText(/torsdag 19 maj, kväll/i).closest('td');
    expect(thursday?.dataset.day).toBeUndefined();
    draw(friday, thursday).drop();
    draw(friday, friday.closest('td')).drop();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is a click where the mouse goes no way', async () => {
    const { user, address } = await open();
    await user.click(await block());
    await waitFor(() => expect(address()).toContain('vald=pass-1'));
    expect(screen.queryByRole('dialog', { name: 'Flytta passet' })).toBeNull();
  });
});
