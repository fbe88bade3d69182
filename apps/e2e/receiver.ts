import type { Locator } from 'playwright-core';

/** Chooses whom a handover goes to by the name, whoever answers first at this hour. */
export async function chooseReceiver(list: Locator, name: string): Promise<void> {
  const option = list.locator('option', { hasText: name }).first();
  await list.selectOption(String(await option.getAttribute('value')));
}
