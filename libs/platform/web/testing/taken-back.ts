import { expect } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { HOLD_SECONDS, heldActs } from '../undo/held-acts.js';
import type { RenderedPage } from './render-page.js';

/** An act by which something leaves the house. */
export interface LeavingAct {
  readonly button: string;
  /** The mutation that asks for it. */
  readonly mutation: string;
  /** Who gets it, and how many: read beside the button before anybody presses. */
  readonly to: string;
}

/**
 * Presses the act and takes it back, twice. Asserts that who gets it is said and counted before the press and while
 * it is held, that it is held for {@link HOLD_SECONDS}, that nothing is sent meanwhile or afterwards, and that the
 * button is there again. The second time it is let go, and is sent once.
 */
export async function expectTakenBack(
  { user, sent }: Pick<RenderedPage, 'user' | 'sent'>,
  { button, mutation, to }: LeavingAct,
): Promise<void> {
  const times = () => sent.filter(({ name }) => name === mutation).length;
  const press = async () => {
    await user.click(await screen.findByRole('button', { name: button }));
    const held = heldActs.current().find(({ state }) => state === 'counting');
    if (!held) throw new Error(`${button} is not held`);
    return held;
  };
  await screen.findByRole('button', { name: button });
  screen.getByText(to);
  const first = await press();
  expect(first.left).toBe(HOLD_SECONDS);
  expect(first.act.counting(HOLD_SECONDS)).toBe(`${button} om ${HOLD_SECONDS} s. ${to}`);
  expect(screen.queryByRole('button', { name: button })).toBeNull();
  expect(times()).toBe(0);
  act(() => heldActs.undo(first.act.key));
  expect(times()).toBe(0);
  const second = await press();
  expect(times()).toBe(0);
  await act(() => heldActs.now(second.act.key));
  expect(times()).toBe(1);
  act(() => heldActs.forget());
}
