import { afterEach, expect, it } from '@jest/globals';
import { RequestError } from './request-error.js';
import { sendFile } from './send-file.js';

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

/** The next file is answered so; counts how often the answer was read. */
function answers(status: number, problems: readonly object[]): { times: number } {
  const read = { times: 0 };
  const json = async () => {
    read.times += 1;
    return { problems };
  };
  globalThis.fetch = async () => ({ ok: status < 400, status, json }) as Response;
  return read;
}

const send = () => sendFile('/files/reports/1/signed', new File(['%PDF-'], 'signed.pdf'));

it('reads the answer to a file that was taken, so that its connection is free again', async () => {
  const read = answers(201, []);
  await send();
  expect(read.times).toBe(1);
});

it('says why a file was not taken', async () => {
  answers(422, [{ code: 'FILE_NOT_PDF' }]);
  const refused = await send().catch((error: unknown) => error);
  expect((refused as RequestError).problems).toEqual([{ code: 'FILE_NOT_PDF' }]);
});

it('says that a file was not taken also where nobody says why', async () => {
  answers(502, []);
  await expect(send()).rejects.toBeInstanceOf(RequestError);
});
