import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import type { Outbox, Outcome } from './outbox.js';
import type { ActRow, SumsRow, ToldAct } from './outbox-rows.js';
import type { PassKey } from './seal-sums.js';

/** What is sent under one id, whichever time it is. */
interface ForPass {
  readonly clientMutationId: string;
  readonly passId: string;
}

export type SumsInput = ForPass &
  Pick<SumsRow, 'keyId' | 'deviceKey' | 'enc' | 'sealed' | 'signature'>;
export type ActInput = ForPass & ToldAct;

/** What is asked of the server; each rejects with a {@link RequestError}. */
export interface Asks {
  readonly register: (input: ForPass & { readonly publicKey: string }) => Promise<PassKey | null>;
  /** What the server then says of the pass. */
  readonly addSums: (input: SumsInput) => Promise<Omit<Outcome & { is: 'arrived' }, 'is'>>;
  readonly noteAct: (input: ActInput) => Promise<unknown>;
}

/** Sends what lies in an outbox, and says what became of it. */
export class RowSender {
  readonly #registered = new Set<string>();

  constructor(
    private readonly asks: Asks,
    private readonly outbox: () => Pick<Outbox, 'device' | 'use'>,
    private readonly newId: () => string,
  ) {}

  /** A batch as it lies on the disk, once the server knows the device that signed it. */
  readonly sendSums = async (row: SumsRow): Promise<Outcome> => {
    const { id: clientMutationId, passId, keyId, deviceKey, enc, sealed, signature } = row;
    const input = { clientMutationId, passId, keyId, deviceKey, enc, sealed, signature };
    try {
      await this.register(passId);
      return { is: 'arrived', ...(await this.asks.addSums(input)) };
    } catch (error) {
      return outcomeOf(error);
    }
  };

  readonly sendAct = async ({ id, passId }: ActRow, told: ToldAct): Promise<Outcome> => {
    try {
      await this.asks.noteAct({ clientMutationId: id, passId, ...told });
      return { is: 'arrived' };
    } catch (error) {
      return outcomeOf(error);
    }
  };

  /** Once for each pass and page: the server knows the public half of this device's key. */
  async register(passId: string): Promise<void> {
    if (this.#registered.has(passId)) return;
    const { publicKey } = await this.outbox().device();
    const clientMutationId = this.newId();
    const key = await this.asks.register({ clientMutationId, passId, publicKey });
    this.#registered.add(passId);
    if (key) this.outbox().use(passId, key);
  }
}

/** A network that is away and a session that is over pass; the portal's no does not. */
function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof RequestError)) return { is: 'failed' };
  if (error.isTemporary || error.kind === 'unauthenticated') return { is: 'away' };
  if (error.kind === 'unexpected') return { is: 'failed' };
  return { is: 'refused', problem: error.problems[0].code };
}
