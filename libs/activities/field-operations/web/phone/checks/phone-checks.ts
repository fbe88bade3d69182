import { deviceClock } from '@stad/platform/web/device/device-clock.js';
import { openDevice } from '@stad/platform/web/device/device-database.js';
import { isWorkerReady, registerFieldWorker } from '@stad/platform/web/device/field-worker.js';
import { SealedBox } from '@stad/platform/web/device/sealed-box.js';
import { loadNightPack, readOpenPart, readPlan } from '../../night/night-pack.js';
import { deviceKeyOf } from '../../outbox/device-key.js';
import { type PassKey, sealSums } from '../../outbox/seal-sums.js';

/** What is looked at before one goes out. */
export const PHONE_CHECKS = ['pack', 'worker', 'seal', 'storage', 'clock'] as const;
export type PhoneCheckName = (typeof PHONE_CHECKS)[number];

/** So far a phone's clock may be from the server's, in seconds. */
export const CLOCK_WITHIN_SECONDS = 30;

export interface PhoneCheck {
  readonly name: PhoneCheckName;
  readonly isGreen: boolean;
  /** When what lies in the phone was fetched, as an ISO instant. */
  readonly at?: string;
  /** By how many seconds the clock is off. */
  readonly seconds?: number;
}

interface CheckedPass {
  readonly id: string;
  readonly outbox: PassKey | null;
}

/** Fetches what the phone needs without a network, and asks the browser to keep it. What fails is found by the checks. */
export async function preparePhone(passId: string): Promise<void> {
  await Promise.allSettled([loadNightPack(passId), registerFieldWorker(), askToKeep()]);
}

/** So long is waited for an answer to the browser's own question, in milliseconds. */
const ASKED_MS = 5_000;

/** Firefox asks the person whether a site may keep something, and answers nothing as long as nobody does. */
function askToKeep(): Promise<unknown> {
  const unanswered = new Promise((done) => setTimeout(done, ASKED_MS));
  return Promise.race([navigator.storage?.persist?.(), unanswered]);
}

/** Looks at the phone itself, each time anew: nothing of it is believed from before. */
export function checkPhone(pass: CheckedPass): Promise<readonly PhoneCheck[]> {
  const checks: Readonly<Record<PhoneCheckName, () => Promise<Omit<PhoneCheck, 'name'>>>> = {
    pack: async () => {
      const [plan, open] = [await readPlan(), await readOpenPart()];
      const isGreen = plan?.pass.id === pass.id && open?.passId === pass.id;
      return { isGreen, ...(isGreen ? { at: plan.at } : {}) };
    },
    worker: async () => ({ isGreen: await isWorkerReady() }),
    seal: async () => ({ isGreen: await canSeal(pass) }),
    storage: async () => ({ isGreen: (await navigator.storage?.persisted?.()) === true }),
    clock: async () => {
      const { measured } = deviceClock;
      const seconds = Math.round(Math.abs(measured?.offsetMs ?? 0) / 1000);
      return { isGreen: measured !== null && seconds <= CLOCK_WITHIN_SECONDS, seconds };
    },
  };
  return Promise.all(
    PHONE_CHECKS.map(async (name) => ({
      name,
      ...(await checks[name]().catch(() => ({ isGreen: false }))),
    })),
  );
}

/** A seal is written and found again, and one to the pass can be made. */
async function canSeal({ id, outbox }: CheckedPass): Promise<boolean> {
  const database = await openDevice();
  const box = new SealedBox(database, 'probe');
  const word = crypto.randomUUID();
  await box.keep(word);
  const found = await box.read<string>();
  await box.forget();
  if (found !== word || !outbox) return false;
  const line = { counter: 'contacts', quarter: null, n: 1 } as const;
  const device = await deviceKeyOf(database);
  const { sealed } = await sealSums({ id: word, passId: id, lines: [line] }, outbox, device);
  return sealed.length > 0;
}
